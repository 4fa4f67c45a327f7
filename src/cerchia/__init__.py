"""cerchia: is your circle in line with your purpose, and whom do you turn to next."""

__version__ = "0.1.0"
