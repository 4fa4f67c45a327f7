"""The web face: the desk, server-rendered, on this machine alone."""
