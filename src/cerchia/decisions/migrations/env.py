"""Alembic's own door: runs the revisions inside the transaction that `upgrade` has begun."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
