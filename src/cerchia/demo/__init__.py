"""The fictional circle of Elena Marchetto, consultant in Treviso, and her archive."""
