"""The journal's one table, as the newest revision leaves it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, text

METADATA = MetaData()

DECISION = Table(
    "decision",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("undone_at", Text),
    Column("replaces", Integer, ForeignKey("decision.id", ondelete="SET NULL")),
    Index(
        "decision_current",
        "kind",
        "subject",
        "id",
        sqlite_where=text("undone_at is null"),
        postgresql_where=text("undone_at is null"),
    ),
    sqlite_autoincrement=True,
)
