"""An application on an address of its own, for a browser to open."""

import threading
from contextlib import contextmanager

from werkzeug.serving import make_server


@contextmanager
def serving(app, **more):
    """Serve an application as long as it is wanted; its address."""
    listening = make_server("127.0.0.1", 0, app, **more)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    thread.join()
    listening.server_close()
