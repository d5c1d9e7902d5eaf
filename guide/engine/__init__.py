"""Judging, explaining and choosing questions: pure functions over the rulebook."""
