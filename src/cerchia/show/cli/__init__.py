"""The command line: parse, ask `Circle`, print; one file a command."""
