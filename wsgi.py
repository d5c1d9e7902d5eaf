"""What a WSGI server serves: `wsgi:app`, with settings from the environment."""

import os
import sys

from guide.app import create_app
from guide.config import Config, ConfigError
from guide.web.services import EXTENSION
from guide.web.state import today

try:
    app = create_app(Config.from_environment(os.environ))
except ConfigError as error:
    sys.exit(str(error))

# Link the rules before the workers are forked, not on each one's first page.
app.extensions[EXTENSION].engine.linked(today())
