"""The language of a page stands in its path: "/uk/swiadczenia"; Polish has none.

Nothing about it is remembered, so one link is one page in one language, and the
answers, which the cookie carries for all paths, stay whatever is chosen.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from flask import Blueprint, Flask, Response, request, url_for
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from guide.present.texts import POLISH, Translator
from guide.present.untranslated import show_polish, without_marks
from guide.web.services import guide
from guide.web.texts import Catalogues, own_name, speak, tag, texts

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

language = Blueprint("language", __name__)

_FOR_EVERYBODY = {"information", "news", "site", "urgent"}
"""The parts of the site whose pages are the same for everybody."""


class Version(NamedTuple):
    """A page in one language: what that calls itself, its tag, the address."""

    name: str
    tag: str
    url: str
    current: bool


def give_paths(app: Flask, catalogues: Catalogues) -> None:
    """Serve the whole site once more below the code of each language."""
    app.jinja_env.globals["static_url"] = static_url
    site = cast("WSGIApplication", app.wsgi_app)
    others = {f"/{code}": site for code in catalogues if code != POLISH.code}
    app.wsgi_app = DispatcherMiddleware(site, others)  # type: ignore[method-assign]


@language.before_app_request
def choose() -> None:
    """Speak the language of the path."""
    speak(_of_path())


def _of_path() -> Translator:
    code = request.script_root.rpartition("/")[2]
    return guide().catalogues.get(code, POLISH)


def site_root() -> str:
    """Return what stands before every address of the site, without the language."""
    root = request.script_root
    spoken = _of_path()
    return root if spoken is POLISH else root.removesuffix(f"/{spoken.code}")


@language.app_context_processor
def offer() -> dict[str, object]:
    """Offer the page in every language, each by its own name."""
    versions = tuple(_versions())
    return {
        "lang": tag(texts()),
        "languages": versions if len(versions) > 1 else (),
        "alternates": tuple(_alternates(versions)),
        "unread": texts().is_unread,
    }


def _versions() -> Iterator[Version]:
    here = _address()
    for spoken, root in zip(guide().catalogues.values(), roots(), strict=True):
        current = spoken.code == texts().code
        yield Version(own_name(spoken), tag(spoken), f"{root}{here}", current)


def roots() -> tuple[str, ...]:
    """Return what stands before every address in each language, Polish first."""
    root = site_root()
    codes = (one.code for one in guide().catalogues.values())
    return tuple(root if one == POLISH.code else f"{root}/{one}" for one in codes)


def _alternates(versions: tuple[Version, ...]) -> Iterator[tuple[str, str]]:
    """Yield the versions for search engines, which may not read anybody's answers."""
    if len(versions) > 1 and request.blueprint in _FOR_EVERYBODY:
        host = request.host_url.rstrip("/")
        yield from ((one.tag, host + one.url) for one in versions)


def _address() -> str:
    """Return the page below the language; where it cannot be asked for, the first."""
    rule = request.url_rule
    if rule is None or "GET" not in (rule.methods or ()):
        return url_for("information.home").removeprefix(request.script_root)
    asked = request.query_string.decode("ascii", "ignore")
    return f"{request.path}?{asked}" if asked else request.path


def static_url(file: str) -> str:
    """Return the address of a file, the same for all languages: one download."""
    address = url_for("static", filename=file)
    return site_root() + address.removeprefix(request.script_root)


@language.after_app_request
def mark(response: Response) -> Response:
    """Tell in which places the page had to stay Polish."""
    if texts() is POLISH or not _is_text(response):
        return response
    body = response.get_data(as_text=True)
    is_page = response.mimetype == "text/html"
    marked = show_polish(body) if is_page else without_marks(body)
    if marked != body:
        response.set_data(marked)
    return response


def _is_text(response: Response) -> bool:
    """Tell whether we have made the answer ourselves, out of words."""
    kind = response.mimetype or ""
    written = kind.startswith("text/") or "xml" in kind
    return written and not response.direct_passthrough
