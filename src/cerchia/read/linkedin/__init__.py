"""LinkedIn: the "Get a copy of your data" archive of every era."""
