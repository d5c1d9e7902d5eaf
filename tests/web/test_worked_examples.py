"""The worked examples that were published come out of the wizard as they were."""

import pytest

from guide.model.kinds import Unit
from guide.model.possible import Interval
from guide.present.cards import slug_of
from guide.present.formats import span
from guide.present.texts import POLISH
from tests.rulecases import all_cases
from tests.web.browser import Browser
from tests.web.personas import Persona
from tests.web.walking import dice

PUBLISHED = {
    "zasilek_staly": (
        "500 zł",
        "84 zł dochodu",
        "bez dochodu",
        "małżeństwo bez dochodu",
    ),
    "zasilek_okresowy": ("bez dochodu", "dochodem 600 zł", "dochód 2000 zł"),
    "zasilek_rodzinny": ("przykład ustawowy",),
    "fundusz_alimentacyjny": ("alimenty 900 zł", "alimenty wyższe niż granica"),
    "swiadczenie_uzupelniajace": ("emerytura 2300 zł brutto",),
    "renta_wdowia": ("własna 2500, rodzinna 3000",),
}
"""Words in the names of the cases that hold an example of the dossier."""


class Example(Persona):
    """A walker who gives the answers of a case, and wants one benefit only."""

    def __init__(self, browser, case, benefit) -> None:
        super(Persona, self).__init__(browser, dice(0))
        self.situation, self.benefit, self.unanswered = case.situation, benefit, []

    def begin(self, voice="myself", needs=()):
        return super().begin(voice, (*needs, slug_of(self.benefit)))


def examples():
    for case in all_cases():
        for expected in case.expected:
            words = PUBLISHED.get(expected.benefit, ())
            exact = expected.outcome == "yes" and None not in (
                expected.least,
                expected.most,
            )
            if (
                exact
                and case.day.year == 2026
                and any(one in case.name for one in words)
            ):
                yield case, expected


@pytest.mark.parametrize(
    ("case", "expected"), tuple(examples()), ids=lambda one: getattr(one, "name", "")
)
def test_the_wizard_gives_the_published_amount(app, case, expected):
    browser = Browser(app)
    browser.get(f"/?dzien={case.day}")
    walker = Example(browser, case, expected.benefit)
    walker.walk()
    page = browser.get(f"/wynik/{slug_of(expected.benefit)}").text
    amount = span(Interval(expected.least, expected.most), Unit.MONEY, POLISH)
    assert " ".join(amount.split()) in " ".join(page.split())


def test_every_published_example_is_tried():
    tried = {(expected.benefit, case.name) for case, expected in examples()}
    for benefit, several in PUBLISHED.items():
        for words in several:
            assert any(one == benefit and words in name for one, name in tried), words
