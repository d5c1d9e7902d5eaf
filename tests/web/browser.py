"""A browser without a screen: it fills in forms and inspects every page it gets."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tinyhtml5.parser import HTMLParser

_GROUPS = {"radio", "checkbox"}
_NAMED = {"input", "select", "textarea"}
_QUOTES = re.compile(r"[\"']")
_TAGS = {"prosto": "pl-simple"}
_MISTAKE = {
    "pl": "Błąd: ",
    "pl-simple": "Błąd: ",
    "uk": "Помилка: ",
    "en": "Error: ",
}


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


@dataclass
class Form:
    """A form as a person meets it: what is filled in already, what can be pressed."""

    action: str
    method: str
    data: list[tuple[str, str]]
    controls: list
    buttons: dict[str, str] = field(default_factory=dict)

    def options(self, name: str) -> list[str]:
        """Return what can be chosen under a name."""
        found = []
        for control in self.controls:
            if control.get("name") != name:
                continue
            if control.tag == "select":
                found += [one.get("value") for one in control.iter("option")]
            elif control.get("type") in _GROUPS:
                found.append(control.get("value"))
        return [one for one in found if one]


class Page:
    """One page, parsed and inspected."""

    def __init__(self, path: str, reply, lang: str = "pl") -> None:
        """Parse; whatever is wrong with the page fails here."""
        self.path, self.reply, self.lang = path, reply, lang
        self.status, self.html = reply.status_code, reply.text
        parser = HTMLParser(namespace_html_elements=False)
        self.tree = parser.parse(self.html)
        assert parser.errors == [], (path, parser.errors)
        self.ids = [tag.get("id") for tag in self.tree.iter() if tag.get("id")]
        self._inspect()

    @cached_property
    def title(self) -> str:
        return " ".join(self.tree.find(".//title").text.split())

    @cached_property
    def heading(self) -> str:
        (heading,) = self.tree.iter("h1")
        return text_of(heading)

    @cached_property
    def text(self) -> str:
        return text_of(self.tree.find(".//main"))

    def _inspect(self) -> None:
        where = self.path
        assert self.tree.get("lang") == self.lang, where
        wrong = self.tree.find(".//*[@data-focus]") is not None
        before = _MISTAKE[self.lang] if wrong else ""
        assert self.title.startswith(before + self.heading), (where, self.title)
        doubled = {one for one in self.ids if self.ids.count(one) > 1}
        assert not doubled, (where, doubled)
        self._inspect_references()
        self._inspect_words()
        self._inspect_code()

    def _inspect_references(self) -> None:
        known = set(self.ids)
        labelled = {tag.get("for") for tag in self.tree.iter("label")}
        inside = {id(tag) for label in self.tree.iter("label") for tag in label.iter()}
        for tag in self.tree.iter():
            if not isinstance(tag.tag, str):
                continue
            for name in ("aria-describedby", "aria-labelledby", "for"):
                for target in (tag.get(name) or "").split():
                    assert target in known, (self.path, name, target)
            href = tag.get("href") or ""
            if tag.tag == "a" and href.startswith("#"):
                assert href[1:] in known, (self.path, href)
            if tag.tag in _NAMED and tag.get("type") not in {"hidden", "submit"}:
                named = tag.get("id") in labelled or id(tag) in inside
                assert named, (self.path, tag.get("name"))

    def _inspect_words(self) -> None:
        for tag in self.tree.iter():
            if tag.tag in {"h1", "h2", "h3", "legend", "label"}:
                words = text_of(tag)
                assert words, (self.path, tag.tag)
                assert not _QUOTES.search(words), (self.path, words)
            if tag.tag in {"a", "button"}:
                assert text_of(tag), (self.path, tag.attrib)
        for fieldset in self.tree.iter("fieldset"):
            assert fieldset.find("legend") is not None, self.path

    def _inspect_code(self) -> None:
        """Nothing in the page could run: the policy would refuse it."""
        for tag in self.tree.iter():
            assert tag.tag != "style", self.path
            assert "style" not in tag.attrib, (self.path, tag.attrib)
            assert not [name for name in tag.attrib if str(name).startswith("on")]
            assert tag.tag != "script" or tag.get("src"), self.path

    def form(self, number: int = 0) -> Form:
        """Return a form of the page: the questions come first."""
        forms = [tag for tag in self.tree.iter("form") if tag.get("method") == "post"]
        ours = self.tree.find(".//form[@id='odpowiedzi']")
        return self._read_form(
            ours if number == 0 and ours is not None else forms[number]
        )

    def form_to(self, action: str) -> Form:
        """Return the form that is sent to an address."""
        for tag in self.tree.iter("form"):
            if tag.get("action") == action:
                return self._read_form(tag)
        raise LookupError(action)

    def _read_form(self, tag) -> Form:
        data, controls, buttons = [], [], {}
        for one in tag.iter():
            name = one.get("name")
            if one.tag == "button" and name:
                buttons[f"{name}={one.get('value')}"] = text_of(one)
            if one.tag not in _NAMED or not name:
                continue
            controls.append(one)
            data += _filled_in(one)
        return Form(tag.get("action") or self.path, "post", data, controls, buttons)

    @cached_property
    def errors(self) -> list[str]:
        """Return what the summary at the top says."""
        summary = self.tree.find(".//*[@data-focus]")
        return [] if summary is None else [text_of(one) for one in summary.iter("a")]


def _filled_in(control) -> list[tuple[str, str]]:
    name = control.get("name")
    if control.tag == "select":
        chosen = [
            one for one in control.iter("option") if one.get("selected") is not None
        ]
        return [(name, one.get("value")) for one in chosen[:1]]
    if control.get("type") in _GROUPS:
        return (
            [(name, control.get("value"))] if control.get("checked") is not None else []
        )
    return [(name, control.get("value") or "")]


class Browser:
    """Follows links and sends forms; every page it sees is inspected."""

    def __init__(self, app, language: str = "") -> None:
        """Start with no cookie; paths are those below the language."""
        self.client = app.test_client()
        self.seen: list[str] = []
        self.root = f"/{language}" if language else ""
        self.lang = _TAGS.get(language, language) or "pl"

    def get(self, path: str, status: int = 200) -> Page:
        """Open an address, follow it to the end and inspect the page."""
        reply = self.client.get(self.root + path)
        hops = 0
        while reply.status_code in {301, 302, 303, 307, 308}:
            path = self._below(reply.headers["Location"])
            reply = self.client.get(self.root + path)
            hops += 1
            assert hops < 6, path
        assert reply.status_code == status, (path, reply.status_code)
        self.seen.append(path)
        return Page(path, reply, self.lang)

    def _below(self, address: str) -> str:
        """Return an address without the language, which must be there."""
        assert address.startswith(self.root), address
        return address.removeprefix(self.root)

    def post(self, path: str, data, status: int | None = None):
        """Send a form; return the reply as it comes."""
        pairs: dict[str, list[str]] = {}
        for name, value in data.items() if isinstance(data, Mapping) else data:
            pairs.setdefault(name, []).append(value)
        reply = self.client.post(self.root + path, data=pairs)
        if status is not None:
            assert reply.status_code == status, (path, reply.status_code)
        return reply

    def send(self, form: Form, changes=(), button: str = "") -> Page:
        """Fill in a form, press a button and look at the page that follows."""
        changed = {name for name, _ in changes}
        data = [pair for pair in form.data if pair[0] not in changed]
        data += [pair for pair in changes if pair[1] is not None]
        if button:
            name, _, value = button.partition("=")
            data.append((name, value))
        action = form.action
        if self.root and action.startswith(self.root):
            action = self._below(action)
        reply = self.post(action, data)
        if reply.status_code == 303:
            return self.get(self._below(reply.headers["Location"]))
        self.seen.append(action)
        return Page(action, reply, self.lang)
