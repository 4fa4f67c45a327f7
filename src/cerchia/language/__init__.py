"""From text to meaning: what titles, company names and messages say, in five languages."""
