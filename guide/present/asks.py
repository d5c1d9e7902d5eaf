"""What to ask the office about, where no answer of ours decides."""

from dataclasses import dataclass

from guide.model.assessment import Judgement
from guide.present.reasons import is_unless_raised, why
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.present.wording import Standing, standing

ASK_AT_OFFICE = N_(
    "Tu decyduje uchwała Rady Miejskiej albo pracownik. Zapytaj – to nic nie kosztuje."
)


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question to the office, once for all the benefits that depend on it."""

    benefits: str
    text: str


def question_views(telling: Telling) -> tuple[QuestionView, ...]:
    """Return what to ask, in the order of the benefits' files; the likelier first."""
    asked = [
        one
        for one in telling.assessment.judgements
        if standing(telling, one) is Standing.ASK
    ]
    asked.sort(key=lambda one: is_unless_raised(telling, one))
    found: dict[str, dict[str, list[Judgement]]] = {}
    for one in asked:
        about = found.setdefault(why(telling, one, Standing.ASK), {})
        about.setdefault(one.benefit, []).append(one)
    return tuple(
        QuestionView(", ".join(_named(telling, same) for same in about.values()), text)
        for text, about in found.items()
    )


def _named(telling: Telling, same: list[Judgement]) -> str:
    """Return a benefit's title, and whose it is where it stands otherwise for some."""
    title = telling.rule_text(telling.benefit(same[0]).title)
    judged = [
        one for one in telling.assessment.judgements if one.benefit == same[0].benefit
    ]
    whose = ", ".join(filter(None, (telling.whom(one) for one in same)))
    return f"{title} ({whose})" if whose and len(judged) > len(same) else title
