"""The clock and the visitor's cookie; nothing else of a visit is kept anywhere.

The cookie is encrypted. It holds the time of the last request, the secret that ties
forms to it and the visit; the session that Flask and Flask-WTF see is this cookie.
"""

import time
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from flask import Flask, Request, Response, g, session
from flask.sessions import SessionInterface, SessionMixin

from guide.web.packing import pack, unpack
from guide.web.services import EXTENSION, Guide
from guide.web.visit import Visit

_WARSAW = ZoneInfo("Europe/Warsaw")
_TIME_BYTES, _SECRET_BYTES = 4, 20
_SECRET, _VISIT, _LOST = "csrf_token", "visit", "lost"
_NO_SECRET = bytes(_SECRET_BYTES)


def today() -> date:
    """Read the clock; nothing below the web does."""
    return datetime.now(_WARSAW).date()  # noqa: TID251 - the one place


def seconds() -> float:
    """Return a clock for what is kept in memory for a short time."""
    return time.monotonic()


def _minute() -> int:
    return int(datetime.now(UTC).timestamp()) // 60  # noqa: TID251 - the one place


class Sitting(SessionMixin):
    """The content of the cookie, opened when somebody first looks at it."""

    def __init__(self, parts: Guide, sealed: str | None) -> None:
        """Take the cookie as it came."""
        self._parts, self._sealed = parts, sealed
        self._content: dict[str, Any] | None = None
        self.only_looked_at = False
        self.new = sealed is None
        self.accessed = False

    @property
    def content(self) -> dict[str, Any]:
        self.accessed = True
        if self._content is None:
            self._content = {} if self._sealed is None else self._opened(self._sealed)
        return self._content

    def _opened(self, sealed: str) -> dict[str, Any]:
        try:
            return read_content(self._parts, self._parts.seal.open(sealed))
        except (ValueError, LookupError, OverflowError):
            return {_LOST: True}

    def came_with_cookie(self) -> bool:
        """Tell whether there is a cookie to take back."""
        return self._sealed is not None

    def is_empty(self) -> bool:
        """Tell whether there is nothing worth a cookie."""
        return not self.content.keys() - {_LOST}

    def __getitem__(self, key: str) -> Any:
        return self.content[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.content[key] = value

    def __delitem__(self, key: str) -> None:
        del self.content[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.content)

    def __len__(self) -> int:
        return len(self.content)


def read_content(parts: Guide, plain: bytes) -> dict[str, Any]:
    """Read what a cookie holds; ValueError when it is too old."""
    written = int.from_bytes(plain[:_TIME_BYTES], "big")
    if _minute() - written > parts.config.session_minutes:
        msg = "too old"
        raise ValueError(msg)
    end = _TIME_BYTES + _SECRET_BYTES
    secret, packed = plain[_TIME_BYTES:end], plain[end:]
    content: dict[str, Any] = {}
    if secret != _NO_SECRET:
        content[_SECRET] = secret.hex()
    if packed:
        content[_VISIT] = unpack(packed, parts.codes)
    return content


def write_content(parts: Guide, content: MutableMapping[str, Any]) -> bytes:
    """Return the content with the time of now."""
    secret = bytes.fromhex(content.get(_SECRET, "")) or _NO_SECRET
    visited = content.get(_VISIT)
    packed = b"" if visited is None else pack(visited, parts.codes)
    return _minute().to_bytes(_TIME_BYTES, "big") + secret + packed


class CookieSessions(SessionInterface):
    """Keeps the session in one encrypted cookie that ends with the browser."""

    def open_session(self, app: Flask, request: Request) -> Sitting:
        parts: Guide = app.extensions[EXTENSION]
        g.sitting = Sitting(parts, request.cookies.get(cookie_name(parts)))
        return cast("Sitting", g.sitting)

    def save_session(
        self, app: Flask, session: SessionMixin, response: Response
    ) -> None:
        """Send the cookie back with a fresh time, whenever a page has looked at it."""
        if not isinstance(session, Sitting) or not session.accessed:
            return
        if session.only_looked_at:
            return
        parts: Guide = app.extensions[EXTENSION]
        name, secure = cookie_name(parts), parts.config.secure_cookies
        response.vary.add("Cookie")
        if not session.is_empty():
            sealed = parts.seal.close(write_content(parts, session))
            response.set_cookie(
                name, sealed, httponly=True, secure=secure, samesite="Lax"
            )
        elif session.came_with_cookie():
            response.delete_cookie(name, httponly=True, secure=secure, samesite="Lax")


def cookie_name(parts: Guide) -> str:
    """Return the name; over HTTPS a browser holds it to this very host."""
    return "__Host-guide" if parts.config.secure_cookies else "guide"


def visit() -> Visit:
    """Return the visit of the person who asks; a fresh one if there is none."""
    found: Visit = session.get(_VISIT) or Visit()
    return found


def has_visit() -> bool:
    """Tell whether the person has begun."""
    return visit().voice is not None


def remember(found: Visit) -> None:
    """Keep the visit in the cookie that goes back with the page."""
    session[_VISIT] = found


def viewed_day() -> date | None:
    """Return the day that a reviewer looks at; None for everybody else.

    A page that asks nothing more of the cookie sends none back to those others.
    """
    sitting: Sitting | None = g.get("sitting")  # Flask's own notes every glance
    if sitting is None:
        return None
    accessed = sitting.accessed
    found: Visit = sitting.get(_VISIT) or Visit()
    sitting.accessed = accessed or found.day is not None
    return found.day


def view_day(day: date | None) -> None:
    """Look at another day from now on, or at today again."""
    found = replace(visit(), day=day)
    if found == Visit():
        session.pop(_VISIT, None)
    else:
        remember(found)


def only_look() -> None:
    """Send no cookie back: a slow answer must not undo what another tab has told."""
    sitting: Any = session
    sitting.only_looked_at = True


def forget() -> None:
    """Let go of everything, the cookie too."""
    session.clear()


def was_lost() -> bool:
    """Tell whether a cookie came that could not be used any more."""
    return bool(session.get(_LOST))
