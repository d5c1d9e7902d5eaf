"""The start page's form: for whom, and in what need."""

from collections.abc import Iterator
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.web.fields import ErrorView, FieldView, OptionView
from guide.web.texts import gettext_now
from guide.web.visit import Visit, is_quiet

VOICE, NEEDS = "dla", "potrzeba"
_EVERYTHING = "wszystko"
_VOICES = {
    Voice.MYSELF: N_("Dla siebie"),
    Voice.CLOSE: N_("Dla kogoś bliskiego"),
    Voice.PROFESSIONAL: N_("Pomagam zawodowo"),
}
_ABOUT_VOICES = {
    Voice.MYSELF: N_("Dla siebie i osób, z którymi mieszkasz."),
    Voice.CLOSE: N_("Odpowiadasz o tej osobie i jej domu."),
    Voice.PROFESSIONAL: N_("Jako pracownik socjalny, asystent, pielęgniarka, opiekun."),
}


class StartForm:
    """What was chosen, or typed; needs are posted by their place in the list."""

    def __init__(self, told: Telling, before: Visit) -> None:
        """Show what was chosen before."""
        self.told, self.before = told, before
        self.errors: tuple[ErrorView, ...] = ()
        needs = tuple(told.rulebook.needs)
        self.voice = before.voice.value if before.voice else ""
        self.needs = tuple(str(needs.index(one) + 1) for one in before.needs)
        if before.voice and not before.needs:
            self.needs = (_EVERYTHING,)
        self.discreet = before.discreet

    def preselect(self, asked: MultiDict[str, str]) -> None:
        """Take a need or discretion from a link, until something was chosen."""
        if NEEDS in asked and not self.needs:
            self.needs = tuple(asked.getlist(NEEDS))
        self.discreet = self.discreet or "cicho" in asked or self._is_quiet()

    def take(self, posted: MultiDict[str, str]) -> bool:
        """Read what was posted; tell whether it is complete."""
        self.voice = posted.get(VOICE, "")
        self.needs = tuple(posted.getlist(NEEDS))
        self.discreet = self.discreet or "cicho" in posted or self._is_quiet()
        self.errors = tuple(self._mistakes())
        return not self.errors

    def _mistakes(self) -> Iterator[ErrorView]:
        if self.voice not in {one.value for one in Voice}:
            said = gettext_now("Zaznacz, dla kogo sprawdzasz.")
            yield ErrorView("dla", said)
        if _EVERYTHING in self.needs and len(self.needs) > 1:
            said = gettext_now("Zaznacz albo „Sprawdź wszystko”, albo wybrane sprawy.")
            yield ErrorView("sprawy", said)
        elif not self.needs:
            yield ErrorView("sprawy", gettext_now("Zaznacz, co mamy sprawdzić."))

    def visit(self) -> Visit:
        """Return the visit with what was chosen."""
        voice, needs, discreet = Voice(self.voice), self._chosen(), self.discreet
        return replace(self.before, voice=voice, needs=needs, discreet=discreet)

    def _chosen(self) -> tuple[str, ...]:
        ids = tuple(self.told.rulebook.needs)
        numbers = [
            int(one) - 1 for one in self.needs if one.isascii() and one.isdigit()
        ]
        return tuple(ids[one] for one in numbers if 0 <= one < len(ids))

    def _is_quiet(self) -> bool:
        return is_quiet(self._chosen(), self.told.rulebook)

    @property
    def begun(self) -> bool:
        """Tell whether there is anything to delete."""
        return self.before.voice is not None

    @property
    def voice_field(self) -> FieldView:
        options = tuple(
            OptionView(
                one.value,
                gettext_now(label),
                gettext_now(_ABOUT_VOICES[one]),
                one.value == self.voice,
                exclusive=False,
            )
            for one, label in _VOICES.items()
        )
        legend = gettext_now("Dla kogo sprawdzasz?")
        return self._field("radios", VOICE, "dla", legend, options)

    @property
    def needs_field(self) -> FieldView:
        everything = OptionView(
            _EVERYTHING,
            gettext_now("Sprawdź wszystko"),
            gettext_now("Dłużej, ale niczego nie pominiesz."),
            _EVERYTHING in self.needs,
            exclusive=True,
        )
        tiles = tuple(
            OptionView(
                str(number),
                self.told.rule_text(tile.title),
                self.told.rule_text(tile.hint),
                str(number) in self.needs,
                exclusive=False,
            )
            for number, tile in enumerate(self.told.rulebook.needs.values(), 1)
        )
        legend = gettext_now("W czym możemy pomóc?")
        return self._field("checkboxes", NEEDS, "sprawy", legend, (*tiles, everything))

    def _field(
        self,
        widget: str,
        name: str,
        id_: str,
        legend: str,
        options: tuple[OptionView, ...],
    ) -> FieldView:
        hint = gettext_now("Możesz zaznaczyć kilka.") if widget == "checkboxes" else ""
        error = next((one.text for one in self.errors if one.id == id_), "")
        return FieldView(
            widget, name, id_, legend, hint=hint, error=error, options=options
        )
