"""Where `make` puts the validators that do not come from pip."""

import sys
from pathlib import Path


def validator(name):
    """Find a file of an npm package; a missing tool is a failure, never a skip."""
    path = Path(sys.prefix, "node", "node_modules", name)
    if not path.exists():
        msg = f"{path} is missing; 'make setup' brings it"
        raise FileNotFoundError(msg)
    return path
