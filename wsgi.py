"""What a WSGI server serves: `wsgi:app`, with settings from the environment."""

import os

from guide.app import create_app
from guide.config import Config
from guide.web.services import EXTENSION
from guide.web.state import today

app = create_app(Config.from_environment(os.environ))

# Link the rules before the workers are forked, not on each one's first page.
app.extensions[EXTENSION].engine.linked(today())
