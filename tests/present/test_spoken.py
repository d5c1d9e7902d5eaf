"""What the real rules say: to residents, in words that fit whoever reads them."""

import re

from tests.present.test_real import engine

_FOR_EDITORS = re.compile(
    r"znalez|niepotwierdz|przyjęt|wiedzy|źródł|ylicz|\bart\.|\bups\b", re.IGNORECASE
)


def test_notes_on_known_amounts_are_for_residents():
    notes = [
        (one.id, span.note)
        for one in engine().rulebook.parameters.values()
        for span in one.spans
        if span.value is not None and span.note
    ]
    assert notes
    assert [one for one in notes if _FOR_EDITORS.search(one[1])] == []
