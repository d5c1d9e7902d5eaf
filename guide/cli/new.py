"""`guide new benefit ID`: the files of a new benefit, with what is to be filled in."""

from argparse import Namespace
from pathlib import Path

from guide.cli.printing import say
from guide.loading.problems import Problem, RulebookError
from guide.loading.scalars import identifier
from guide.loading.tree import BLANK
from guide.model.law import Place

BENEFIT = """\
# Nowe świadczenie. Zamiast „…” wpisz treść; zbędne klucze i te uwagi usuń.
# Klucze opisuje docs/jezyk-regul.md, kroki – rules/README.md.
id: {id}
title: …
summary: …                    # jedno krótkie zdanie: co to jest
per: person                   # person – osoba; household – cały dom
source: …                     # akt z acts.yaml i artykuł, np. ups art. 37
discretionary: no             # yes – ośrodek może przyznać, ale nie musi
requires:
  - id: warunek               # jedno zdanie ustawy to jeden warunek
    text: …
    text_other: …             # to samo o innej osobie
    source: …
    when: …                   # formuła z faktów (guide facts), wartości i parametrów
unmodelled:
  - …                         # czego przewodnik nie sprawdza
amount:
  period: month               # month | year | school_year | once
  basis: net                  # net | gross
  exactly: …                  # parametr albo wzór; bez kwoty: amount_text
duration: …
combines:
  - …                         # z czym można łączyć i gdzie liczy się jako dochód
duties:
  - …                         # co trzeba zgłosić
instead:
  - …                         # co innego może pomóc temu, kto go nie dostanie
documents:
  - document: …               # z documents.yaml
procedure: …                  # z procedures.yaml: kanały, terminy, odwołanie
office: …                     # z offices.yaml
next_step: …
"""

CASES = """\
# Wynik i kwotę wpisz z ustawy albo z notatki, nigdy z programu. Potrzebne są „yes”,
# „no” i „open”; resztę wymieni: guide check --coverage --benefit {id}
- name: …
  basis: …                    # skąd wiadomo, co ma wyjść: punkt notatki i rachunek
  day: 2026-11-24
  situation:
    osoby:
      - rola: ja
        wiek: 40
    dom:
      gdzie_mieszka: milicz
  expect:
    {id}:
      outcome: …              # yes | no | open
      least: …                # kwota; także most
"""


def new_benefit(options: Namespace) -> int:
    """Write the file of a benefit and that of its cases; existing ones stay.

    Raises `RulebookError` for a name that cannot be one, or is taken.
    """
    name = _name(options.id)
    benefit = options.rules / "benefits" / f"{name}.yaml"
    cases = options.cases / f"{name}.yaml"
    for path in (benefit, cases):
        if path.exists():
            msg = f"plik {path} już jest; wybierz inną nazwę"
            raise _refused(msg)
    _write(benefit, BENEFIT.format(id=name))
    _write(cases, CASES.format(id=name))
    say(
        f"Są nowe pliki: {benefit} i {cases}.",
        f"Wpisz treść zamiast '{BLANK}'; co zostało, powie: guide check",
        "Dopisz świadczenie w rules/needs.yaml i wpis w rules/CHANGES.md.",
    )
    return 0


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _name(text: str) -> str:
    try:
        return identifier(text)
    except ValueError as error:
        raise _refused(str(error)) from None


def _refused(message: str) -> RulebookError:
    return RulebookError([Problem(Place("guide new benefit", 1), message)])
