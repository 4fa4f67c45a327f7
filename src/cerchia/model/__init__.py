"""The words all rooms share: records, tables, problems, errors, protocols."""
