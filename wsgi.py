"""What a WSGI server serves: `wsgi:app`, with settings from the environment."""

import os

from guide.app import create_app
from guide.config import Config

app = create_app(Config.from_environment(os.environ))
