"""The command line: the door for tests, scripts and the office's own checks."""

from guide.cli.commands import main

__all__ = ["main"]
