"""Situations that would show more of the rules; the author writes what they give."""
