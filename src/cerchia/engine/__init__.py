"""The only doors to an engine: DuckDB for findings, Parquet segments for facts."""
