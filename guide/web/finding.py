"""The boxes of the catalogue's search."""

from guide.present.finding import FoundView
from guide.web.fields import FieldView, OptionView
from guide.web.texts import gettext_now

WORDS, FILTERS = "szukaj", ("rodzaj", "sprawa", "zdarzenie", "urzad")
"""Names of the controls, as they stand in the address."""


def words_field(typed: str) -> FieldView:
    """Return the box for words, with what was typed."""
    hint = gettext_now(
        "Na przykład: opał, pogrzeb, alimenty. Możesz pisać bez polskich liter."
    )
    legend = gettext_now("Czego szukasz?")
    return FieldView("text", WORDS, WORDS, legend, hint=hint, value=typed)


def filter_fields(found: FoundView) -> tuple[FieldView, ...]:
    """Return the lists to choose from, in the order of `Wanted`."""
    return tuple(
        FieldView(
            "select",
            name,
            name,
            label,
            options=tuple(
                OptionView(one.value, one.label, "", one.checked, exclusive=False)
                for one in options
            ),
        )
        for name, (label, options) in zip(FILTERS, found.filters, strict=True)
    )
