"""The only room that may open a connection: each client off until asked for by name."""
