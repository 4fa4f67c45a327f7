"""What the commands print for people; loaded only when there is something to print."""
