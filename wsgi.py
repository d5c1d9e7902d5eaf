"""What a WSGI server serves: `wsgi:app`, with settings from the environment."""

import gc
import os
import sys

from guide.app import create_app
from guide.config import Config, ConfigError
from guide.loading import RulebookError
from guide.web.services import EXTENSION
from guide.web.state import today

# With this status gunicorn, and systemd by its unit, does not try again.
_CANNOT_START = 4

try:
    app = create_app(Config.from_environment(os.environ))
except (ConfigError, RulebookError) as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(_CANNOT_START)

# Link the rules before the workers are forked, not on each one's first page.
app.extensions[EXTENSION].engine.prepare(today())

# The rules live as long as the process: the collector need not walk them at each page,
# and the workers go on sharing their memory.
gc.collect()
gc.freeze()
