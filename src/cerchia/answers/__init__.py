"""One file per question a face may ask, one typed answer each."""
