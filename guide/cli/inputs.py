"""What every command starts from: the rules, a situation, the day."""

from argparse import Namespace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.situations import SituationFile, load_situation
from guide.model.situation import Situation
from guide.present.telling import Telling

_WARSAW = ZoneInfo("Europe/Warsaw")


def _today() -> date:
    return datetime.now(_WARSAW).date()  # noqa: TID251 - the command line is a door too


def day_of(options: Namespace, found: SituationFile | None = None) -> date:
    """Return the day that was asked for, that of the situation, or today."""
    day: date | None = options.day
    return day or (found.day if found else None) or _today()


def telling_of(options: Namespace) -> Telling:
    """Read the rules and the situation, if there is one, as told on the day."""
    rulebook = load_rulebook(options.rules, options.office)
    path = getattr(options, "situation", None)
    found = (
        SituationFile(Situation()) if path is None else load_situation(path, rulebook)
    )
    day = day_of(options, found)
    return Telling(Engine(rulebook), found.situation, day, today=_today())
