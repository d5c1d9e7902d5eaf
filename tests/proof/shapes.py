"""The small households of which the proof speaks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """Who lives there besides the applicant, by role, and from what age to what.

    `roles` and `ages` begin with the applicant; an empty role leaves it open.
    """

    name: str
    title: str
    roles: tuple[str, ...] = ("",)
    ages: tuple[tuple[int, int], ...] = ((0, 120),)
    relatives: int = 0

    @property
    def household(self) -> int:
        """Return how many live together."""
        return len(self.roles)


_ADULT, _CHILD, _ANY = (18, 120), (0, 17), (0, 120)
ALONE = Shape("alone", "osoba sama", ("ja",), (_ANY,))
COUPLE = Shape("couple", "małżeństwo", ("ja", "malzonek"), (_ADULT, _ADULT))
WITH_CHILD = Shape(
    "with_child", "osoba z dzieckiem", ("ja", "moje_dziecko"), (_ADULT, _ANY)
)
WITH_PARENT = Shape(
    "with_parent", "osoba z rodzicem", ("ja", "rodzic"), (_ADULT, _ADULT)
)
WITH_OTHER = Shape(
    "with_other", "osoba z kimś spoza rodziny", ("ja", "inna_osoba"), (_ADULT, _ANY)
)
FAMILY = Shape(
    "family",
    "małżeństwo z dwojgiem dzieci",
    ("ja", "malzonek", "wspolne_dziecko", "wspolne_dziecko"),
    (_ADULT, _ADULT, _ANY, _CHILD),
)
MANY_CHILDREN = Shape(
    "many_children",
    "osoba z trojgiem dzieci",
    ("ja", "moje_dziecko", "moje_dziecko", "moje_dziecko"),
    (_ADULT, _CHILD, _CHILD, _CHILD),
)
ALONE_ELSEWHERE = Shape(
    "alone_elsewhere", "osoba sama, krewny gdzie indziej", ("ja",), (_ANY,), 1
)
WITH_CHILD_ELSEWHERE = Shape(
    "with_child_elsewhere",
    "osoba z dzieckiem, krewny gdzie indziej",
    ("ja", "moje_dziecko"),
    (_ADULT, _ANY),
    1,
)
SHAPES = (
    ALONE,
    WITH_CHILD,
    COUPLE,
    WITH_PARENT,
    FAMILY,
    WITH_OTHER,
    MANY_CHILDREN,
    ALONE_ELSEWHERE,
    WITH_CHILD_ELSEWHERE,
)
