"""One file a revision; a new one is named in decisions/place.py as well."""
