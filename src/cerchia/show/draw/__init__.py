"""The pictures: SVG made on this machine from a typed answer, the same every time."""
