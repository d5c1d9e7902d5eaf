"""Data only: kinds, possible values, expressions, rulebook, situation, assessment."""
