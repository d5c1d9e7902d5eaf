"""One list of papers: each once, with what it is for, ordered by what to do with it."""

from guide.engine.checklist import ListedPaper, checklist
from guide.model.assessment import Finding, Joint, Judgement, Outcome, Paper, Rule
from guide.model.catalogues import Document, Handling
from guide.model.possible import NO, NOTHING, OPEN, YES
from tests.engine.tiny import rulebook

DOCUMENTS = {
    name: Document(name, name, who, "urząd")
    for name, who in [
        ("rachunki", Handling.BRING),
        ("zaswiadczenie", Handling.BRING),
        ("dowod", Handling.SHOW),
        ("pesel", Handling.OFFICE),
        ("oswiadczenie", Handling.STATEMENT),
    ]
}
BOOK = rulebook(documents=DOCUMENTS)


def judgement(benefit, *papers, outcome=Outcome.YES, received=NO):
    finding = Finding(Rule(Joint.LEAF), YES)
    return Judgement(
        benefit, 0, outcome, finding, NOTHING, papers=papers, received=received
    )


def listed(*judgements):
    return [
        (one.document.id, one.person, one.benefits, one.certain)
        for one in checklist(BOOK, judgements)
    ]


def test_a_paper_for_several_benefits_stands_once():
    both = [
        judgement("a", Paper("dowod", None, YES)),
        judgement("b", Paper("dowod", None, OPEN)),
    ]
    assert listed(*both) == [("dowod", None, ("a", "b"), True)]


def test_the_same_paper_of_two_people_stands_twice():
    papers = Paper("dowod", 1, YES), Paper("dowod", 0, OPEN)
    assert listed(judgement("a", *papers)) == [
        ("dowod", 0, ("a",), False),
        ("dowod", 1, ("a",), True),
    ]


def test_it_is_certain_when_one_benefit_needs_it_for_sure():
    one, other = Paper("dowod", None, OPEN), Paper("dowod", None, OPEN)
    assert listed(judgement("a", one), judgement("b", other))[0][3] is False


def test_what_to_bring_comes_before_what_to_show_and_what_the_office_checks():
    names = ["pesel", "oswiadczenie", "dowod", "zaswiadczenie", "rachunki"]
    papers = [Paper(name, None, YES) for name in names]
    found = [name for name, *_ in listed(judgement("a", *papers))]
    assert found == ["rachunki", "zaswiadczenie", "dowod", "oswiadczenie", "pesel"]


def test_people_come_before_the_catalogue():
    papers = [Paper("zaswiadczenie", 0, YES), Paper("rachunki", 1, YES)]
    found = [(name, who) for name, who, *_ in listed(judgement("a", *papers))]
    assert found == [("zaswiadczenie", 0), ("rachunki", 1)]


def test_notes_of_benefits_are_kept_once_each():
    papers = [
        judgement("a", Paper("dowod", None, YES, "oryginał")),
        judgement("b", Paper("dowod", None, YES, "oryginał")),
        judgement("c", Paper("dowod", None, YES, "ważny")),
        judgement("c", Paper("dowod", None, YES)),
    ]
    (found,) = checklist(BOOK, papers)
    assert found == ListedPaper(
        DOCUMENTS["dowod"],
        None,
        ("a", "b", "c"),
        certain=True,
        notes=("oryginał", "ważny"),
    )
