"""Bytes to rows: archives, delimited text, dates, TOML. Knows no service and no person."""
