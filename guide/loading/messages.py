"""The texts of the rule files, for the catalogues that translators fill in."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from guide.loading.problems import Problems
from guide.loading.tree import Entries, Items, Scalar, Tree, read_tree

TEXT_KEYS = frozenset(
    {
        "amount_text",
        "ask",
        "chooser",
        "closed",
        "combines",
        "cost",
        "duration",
        "duties",
        "exclusive_label",
        "form",
        "help",
        "hint",
        "incomplete",
        "instead",
        "intro",
        "label",
        "label_other",
        "lead",
        "next_step",
        "note",
        "notes",
        "offline_help",
        "question",
        "question_other",
        "served_by",
        "short",
        "starts",
        "steps",
        "substitute",
        "summary",
        "text",
        "text_elsewhere",
        "text_other",
        "title",
        "title_elsewhere",
        "title_other",
        "unit",
        "unmodelled",
        "validity",
        "where",
        "why",
    }
)
"""Keys with texts for people, wherever they stand."""

COLUMN_KEYS = frozenset({"basis", "period"})
"""Keys with texts in the columns of incomes; elsewhere they hold names."""

_COLUMNS = "columns"
_LABEL = "{label}"

Message = tuple[int, None, str, list[str]]


def extract_messages(
    file: BinaryIO,
    keywords: Collection[str],  # noqa: ARG001 - Babel passes what other files need
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],  # noqa: ARG001
) -> Iterator[Message]:
    """Yield the texts of a rule file in the way that Babel expects."""
    path = Path(file.name)
    tree = read_tree(path, path.name, Problems())
    if tree is None:
        return
    labels = _labels(tree)
    for text in texts_for_people(tree):
        words = text.text
        for label in labels if _LABEL in words else [""]:
            yield text.place.line, None, words.replace(_LABEL, label), []


def texts_for_people(tree: Tree, keys: Collection[str] = TEXT_KEYS) -> Iterator[Scalar]:
    """Walk a file down to its texts; names, formulas and numbers are left out."""
    if isinstance(tree, Items):
        for item in tree.items:
            yield from texts_for_people(item, keys)
    if isinstance(tree, Entries):
        for key, (_, value) in tree.items.items():
            below = TEXT_KEYS | COLUMN_KEYS if key == _COLUMNS else keys
            if key in keys:
                yield from _own(value)
            yield from texts_for_people(value, below)


def _own(value: Tree) -> Iterator[Scalar]:
    for one in value.items if isinstance(value, Items) else (value,):
        if isinstance(one, Scalar):
            yield one


def _labels(tree: Tree) -> list[str]:
    """Return the kinds of income, whose names questions of a pattern repeat."""
    kinds = tree.items.get("kinds") if isinstance(tree, Entries) else None
    records = kinds[1].items if kinds and isinstance(kinds[1], Items) else ()
    entries = (one.items for one in records if isinstance(one, Entries))
    found = (one["label"][1] for one in entries if "label" in one)
    return [label.text for label in found if isinstance(label, Scalar)]
