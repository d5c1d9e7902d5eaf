"""A journey: whatever the pages ask is answered from a persona's file.

The driver knows only what stands on the page: it reads the names of the questions,
looks up the persona's answers, and gives them with a mouse or a keyboard.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from guide.loading.situations import load_situation
from guide.model.facts import Fact
from guide.model.kinds import Kind
from guide.model.possible import HOUSEHOLD, YES, Bools
from tests.browser.hands import Keyboard, Mouse
from tests.rulecases import ROOT, real_rulebook

PERSONAS = ROOT / "tests" / "personas"
_UNKNOWN, _NOBODY = "nie_wiem", "-"
_MOST_PAGES = 80

Look = Callable[[Page], None]


def persona_file(number: str) -> Path:
    """Find a persona by its number."""
    (path,) = PERSONAS.glob(f"{number}-*.yaml")
    return path


@dataclass
class Journey:
    """One visitor on the way; `look` is called on every page they come to."""

    page: Page
    hand: Mouse | Keyboard
    persona: Path
    look: Look = lambda _page: None
    tags: list[str] = field(default_factory=list)
    pages: int = 0

    def __post_init__(self) -> None:
        self.rulebook = real_rulebook()
        self.situation = load_situation(self.persona, self.rulebook).situation

    def to_the_result(self) -> None:
        """Go from the home page through every question to the result."""
        self.page.goto("/")
        self._arrive()
        self._press("main a", "Zaczynamy")
        self.hand.tick(self._boxes("dla"), "myself")
        self.hand.tick(self._boxes("potrzeba"), "wszystko")
        self._press("#odpowiedzi button", "Zaczynamy")
        while self.path != "/przewodnik/odpowiedzi":
            assert self.path.startswith("/przewodnik/"), self.path
            assert self.pages < _MOST_PAGES, "the questions do not end"
            self._step()
        self._press("main a", "Zobacz wynik")
        assert self.path == "/wynik"

    def printed(self) -> bytes:
        """Open the list to print; return the file that came.

        The browser keeps the bytes in its viewer, so they are asked for once more with
        the same cookie: the same answers give the same bytes.
        """
        link = self.page.get_by_role("link", name="Lista do wydruku")
        with self.page.expect_response("**/lista.pdf") as waiting:
            self.hand.open(link)
        assert waiting.value.status == 200
        assert waiting.value.header_value("content-type") == "application/pdf"
        return self.page.context.request.get(waiting.value.url).body()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def _step(self) -> None:
        if self.path == "/przewodnik/domownicy":
            self._list_people(len(self.situation.persons()) - 1)
            self._press("#odpowiedzi button", "To wszyscy, dalej")
        elif self.path == "/przewodnik/krewni":
            self._list_people(len(self.situation.elsewhere()))
            self._press("#odpowiedzi button", "To wszyscy, dalej")
        else:
            self._answer_all()
            self._press("#odpowiedzi button", "Dalej")
        assert not self.page.title().startswith("Błąd:"), self._mistakes()

    def _mistakes(self) -> str:
        return self.page.locator("[data-focus]").inner_text()

    def _list_people(self, more: int) -> None:
        for _ in range(more):
            self._press("#odpowiedzi button", "Dodaj osobę")
        for name in self._asked():
            _, _, tag = name.partition(".")
            if tag not in self.tags:
                self.tags.append(tag)
        self._answer_all()

    def _asked(self) -> list[str]:
        return self.page.locator("input[name=pola]").input_value().split()

    def _answer_all(self) -> None:
        for name in self._asked():
            fact, _, tag = name.partition(".")
            person = self.tags.index(tag) if tag else HOUSEHOLD
            answer = self.situation.answer(fact, person)
            self._answer(name, self.rulebook.facts[fact], answer)

    def _answer(self, name: str, fact: Fact, answer: object) -> None:
        match answer:
            case str():
                self._choose(name, answer)
            case frozenset() | tuple():
                self._several(name, answer)
            case Decimal():
                value = answer * 100 if fact.kind is Kind.SHARE else answer
                self.hand.write(self._boxes(name), str(value).replace(".", ","))
            case date():
                self._date(name, answer)
            case Bools():
                self.hand.tick(self._boxes(name), "tak" if answer is YES else "nie")
            case _:
                self._dont_know(name)

    def _choose(self, name: str, option: str) -> None:
        boxes = self._boxes(name)
        opens = boxes.first.evaluate("one => one.tagName") == "SELECT"
        (self.hand.pick if opens else self.hand.tick)(boxes, option)

    def _dont_know(self, name: str) -> None:
        own_box = self._boxes(f"{name}-nw")
        self.hand.tick(own_box if own_box.count() else self._boxes(name), _UNKNOWN)

    def _several(self, name: str, answer: frozenset[str] | tuple[int, ...]) -> None:
        """Tick in the order of the page; persons who are certain are not offered."""
        boxes = self._boxes(name)
        offered = boxes.evaluate_all("all => all.map(one => one.value)")
        wanted = {one if isinstance(one, str) else self.tags[one] for one in answer}
        for value in [one for one in offered if one in wanted] or [_NOBODY]:
            self.hand.tick(boxes, value)

    def _date(self, name: str, day: date) -> None:
        for box, part in (("d", day.day), ("m", day.month), ("r", day.year)):
            target = self._boxes(f"{name}-{box}")
            if target.count():
                self.hand.write(target, str(part))

    def _boxes(self, name: str):
        return self.page.locator(f'#odpowiedzi [name="{name}"]')

    def _press(self, where: str, words: str) -> None:
        buttons = self.page.locator(where).filter(has_text=words)
        self.hand.press(buttons.locator("visible=true").first)
        self._arrive()

    def _arrive(self) -> None:
        self.pages += 1
        self.look(self.page)
