"""Fields rendered once: what differs from page to page is filled into ready pieces.

A field's template is run for its words and the state of its boxes only. Ids, names,
persons, reasons and typed text are marked in the result and put in afterwards, so no
piece that is kept says anything about anybody.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from flask import Flask
from jinja2 import Environment
from markupsafe import Markup, escape

from guide.web.fields import FieldView
from guide.web.texts import texts

_START, _END = "\ue000", "\ue001"
_MARK = re.compile(f"{_START}([a-z0-9]+){_END}")
_KEPT = 2000

Pieces = tuple[str, ...]


def _mark(name: str) -> str:
    return f"{_START}{name}{_END}"


def _skeleton(field: FieldView) -> FieldView:
    """Return the field with marks in place of what differs."""
    unknown = field.dont_know
    return replace(
        field,
        name=_mark("name"),
        id=_mark("id"),
        about=field.about and _mark("about"),
        why=field.why and _mark("why"),
        value=_mark("value"),
        anchor=field.anchor and _mark("anchor"),
        boxes=tuple(
            box._replace(name=_mark(f"name{place}"), value=_mark(f"value{place}"))
            for place, box in enumerate(field.boxes)
        ),
        dont_know=None if unknown is None else unknown._replace(name=_mark("unknown")),
    )


def _differing(field: FieldView) -> dict[str, str]:
    found = {
        "name": field.name,
        "id": field.id,
        "about": field.about,
        "why": field.why,
        "value": field.value,
        "anchor": field.anchor,
        "unknown": field.dont_know.name if field.dont_know else "",
    }
    for place, box in enumerate(field.boxes):
        found[f"name{place}"], found[f"value{place}"] = box.name, box.value
    return found


def _renderer(environment: Environment) -> Callable[[FieldView], Markup]:
    @lru_cache(maxsize=_KEPT)
    def pieces(skeleton: FieldView, _language: str) -> Pieces:
        """Render the template; every second piece is the name of a mark."""
        template = environment.get_template("components/field.html")
        return tuple(_MARK.split(str(template.module.field(skeleton))))  # type: ignore[attr-defined]

    def placed(field: FieldView) -> Markup:
        whole = list(pieces(_skeleton(field), texts().code))
        differing = _differing(field)
        whole[1::2] = [str(escape(differing[name])) for name in whole[1::2]]
        return Markup("".join(whole))  # noqa: S704 - escaped above

    return placed


def place_fields(app: Flask) -> None:
    """Let templates say `{{ f | field }}`."""
    app.jinja_env.filters["field"] = _renderer(app.jinja_env)
