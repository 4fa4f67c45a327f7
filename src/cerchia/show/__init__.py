"""The faces of cerchia: thin, over `Circle`; every sentence is made in phrases."""
