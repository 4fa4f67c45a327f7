"""What every channel has in common: its events become facts, and the facts talk and meetings."""
