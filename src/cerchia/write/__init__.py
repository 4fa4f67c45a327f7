"""What goes out again: the backup, and the circle it becomes on another day."""
