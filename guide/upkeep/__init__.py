"""For whoever keeps the rules: what changes between days, what grows old."""
