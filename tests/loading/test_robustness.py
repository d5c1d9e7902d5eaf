"""Whatever is typed into the files, the loader answers with problems or a rulebook."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from guide.loading import RulebookError, load_rulebook

GOOD = Path(__file__).parent / "good"
FILES = sorted(path.relative_to(GOOD) for path in GOOD.rglob("*.yaml"))
LINES = [
    (file, number)
    for file in FILES
    for number, _ in enumerate((GOOD / file).read_text("utf-8").splitlines())
]
JUNK = st.sampled_from(
    [
        "",
        "- ",
        "x: y",
        "  when: osoba.",
        "no",
        "12",
        ": ",
        "osoba.wiek",
        "o for o in osoby",
    ]
)


def load_changed(file, lines):
    """Load the sound rules with one file changed; anything but problems escapes."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "rules"
        shutil.copytree(GOOD, folder)
        (folder / file).write_text("\n".join(lines) + "\n", "utf-8")
        try:
            load_rulebook(folder)
        except RulebookError as error:
            return error.problems
    return ()


@given(st.sampled_from(LINES))
def test_a_lost_line_is_a_problem_or_does_not_matter(place):
    file, number = place
    lines = (GOOD / file).read_text("utf-8").splitlines()
    load_changed(file, lines[:number] + lines[number + 1 :])


@given(st.sampled_from(LINES), JUNK)
def test_junk_in_a_line_is_a_problem_or_does_not_matter(place, junk):
    file, number = place
    lines = (GOOD / file).read_text("utf-8").splitlines()
    key, colon, _ = lines[number].partition(":")
    lines[number] = f"{key}{colon} {junk}" if colon else junk
    load_changed(file, lines)


@given(st.sampled_from(LINES), st.sampled_from(LINES))
def test_lines_of_other_files_do_not_crash(place, source):
    file, number = place
    lines = (GOOD / file).read_text("utf-8").splitlines()
    other = (GOOD / source[0]).read_text("utf-8").splitlines()
    load_changed(file, [*lines[:number], other[source[1]], *lines[number:]])


@given(st.sampled_from(LINES))
def test_a_problem_names_a_line_that_is_there(place):
    file, number = place
    lines = (GOOD / file).read_text("utf-8").splitlines()
    lines[number] = lines[number].replace("o", "ó")
    for problem in load_changed(file, lines):
        count = len((GOOD / problem.place.file).read_text("utf-8").splitlines())
        assert 1 <= problem.place.line <= count + 1
