"""Our fonts draw Polish, Ukrainian and the signs we use, on paper and screen."""

from tests.tools.fonts import letters_without_glyph


def test_fonts_draw_what_we_write():
    letters = "zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ їжак ґанок Єдність щоб Ё"
    signs = "„”–—…§№−≤≥→☐☑✓×°\u00a0\u202f\u2009\u2011"
    assert letters_without_glyph(letters + signs + "\n") == set()


def test_a_missing_letter_is_named():
    assert letters_without_glyph("tak 🙂 漢") == {"🙂", "漢"}
