"""Which files of the folder are read, and which nobody would read."""

from pathlib import Path

from guide.loading.problems import maybe
from guide.loading.reader import Reader
from guide.model.law import Place

_SINGLE = (
    "acts.yaml",
    "documents.yaml",
    "events.yaml",
    "incomes.yaml",
    "interactions.yaml",
    "introductions.yaml",
    "needs.yaml",
    "notices.yaml",
    "offices.yaml",
    "procedures.yaml",
    "urgent.yaml",
)
_FOLDERS = ("benefits", "facts", "local", "parameters", "values")


def files(folder: Path, sub: str) -> list[str]:
    """Return the rule files of a folder, by name."""
    return sorted(f"{sub}/{path.name}" for path in (folder / sub).glob("*.yaml"))


def check_files(reader: Reader) -> None:
    """Report rule files with a name or in a place that is not read."""
    for path in sorted(reader.folder.rglob("*.y*ml")):
        name = path.relative_to(reader.folder).as_posix()
        folder = name.rpartition("/")[0]
        if folder in _FOLDERS and path.suffix == ".yaml":
            continue
        if name not in _SINGLE:
            known = [*_SINGLE, *(f"{one}/{path.stem}.yaml" for one in _FOLDERS)]
            hint = maybe(name, known)
            message = f"takiego pliku przewodnik nie czyta{hint}"
            reader.problems.report(Place(name, 1), message)
