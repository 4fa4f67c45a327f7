"""How a journal written by an older cerchia becomes one of today; run by `upgrade`."""
