"""The journal: one row for everything the owner ever said."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table; SQLite must never give a number twice, not even after a row is forgotten."""
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("undone_at", sa.Text),
        sa.Column("replaces", sa.Integer, sa.ForeignKey("decision.id", ondelete="SET NULL")),
        sqlite_autoincrement=True,
    )
