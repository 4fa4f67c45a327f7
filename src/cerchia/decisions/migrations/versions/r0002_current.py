"""An index for the question asked most, what the owner says now."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the index; undone decisions are not in it."""
    op.create_index(
        "decision_current",
        "decision",
        ["kind", "subject", "id"],
        sqlite_where=sa.text("undone_at is null"),
        postgresql_where=sa.text("undone_at is null"),
    )
