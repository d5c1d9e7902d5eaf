"""What to ask the office about, where no answer of ours decides."""

from dataclasses import dataclass

from guide.present.reasons import why
from guide.present.telling import Telling
from guide.present.wording import Standing, standing


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question to the office, once for all the benefits that depend on it."""

    benefits: str
    text: str


def question_views(telling: Telling) -> tuple[QuestionView, ...]:
    """Return what to ask, in the order of the benefits' files."""
    found: dict[str, dict[str, None]] = {}
    for one in telling.assessment.judgements:
        if standing(telling, one) is Standing.ASK:
            title = telling.rule_text(telling.benefit(one).title)
            found.setdefault(why(telling, one, Standing.ASK), {})[title] = None
    return tuple(
        QuestionView(", ".join(benefits), text) for text, benefits in found.items()
    )
