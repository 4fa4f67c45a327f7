"""What the owner decided: a journal that is audited, undoable and never rebuilt."""
