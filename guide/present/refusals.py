"""What a refusal that somebody told of asks for: an appeal, while there is time."""

from guide.model.possible import YES
from guide.present.formats import length
from guide.present.telling import Telling
from guide.present.texts import first_low


def refusal_steps(telling: Telling) -> tuple[str, ...]:
    """Return the appeals, those with the same term in one sentence."""
    by_term: dict[str, dict[str, None]] = {}
    for name in _refused(telling):
        appeal = telling.rulebook.procedures[
            telling.rulebook.benefits[name].procedure
        ].appeal
        term = appeal.term
        text = telling.gettext(
            "Była odmowa ({benefits}): sprawdź w decyzji, dokąd i do kiedy się odwołać."
        )
        if term is not None:
            text = telling.gettext(
                "Była odmowa ({benefits}): odwołanie w {length} od dnia, "
                "w którym przyszła decyzja."
            )
            time = length(term.number, term.counting, telling.texts)
            text = text.replace("{length}", time)
        by_term.setdefault(text, {})[_title(telling, name)] = None
    return tuple(
        text.format(benefits=", ".join(names)) for text, names in by_term.items()
    )


def refused_titles(telling: Telling) -> tuple[str, ...]:
    """Return what was refused: "zasiłek okresowy"."""
    return tuple(_title(telling, name) for name in _refused(telling))


def _refused(telling: Telling) -> tuple[str, ...]:
    judgements = telling.assessment.judgements
    refused = (one.benefit for one in judgements if one.refused is YES)
    return tuple(dict.fromkeys(refused))


def _title(telling: Telling, name: str) -> str:
    return first_low(telling.rule_text(telling.rulebook.benefits[name].title))
