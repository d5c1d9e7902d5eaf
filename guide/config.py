"""The settings of the guide, read from the environment once."""

import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
_SHORTEST_SECRET = 32


class ConfigError(Exception):
    """Settings that the guide must not start with, all of them at once."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(["Przewodnik nie może wystartować:", *problems]))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What may differ between two installations of the guide.

    The first secret key protects new cookies; the others still open older ones.
    Without an office it is the first that has local law.
    """

    secret_keys: tuple[str, ...] = field(repr=False)
    production: bool = False
    rules: Path = _ROOT / "rules"
    content: Path = _ROOT / "content"
    translations: Path = _ROOT / "translations"
    office: str | None = None
    session_minutes: int = 120
    pdf_cache_seconds: int = 60
    testing: bool = False

    @property
    def secret_key(self) -> str:
        return self.secret_keys[0]

    @property
    def secure_cookies(self) -> bool:
        """In production cookies travel over HTTPS only; a desk computer has none."""
        return self.production

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Config":
        """Read the GUIDE_ variables; whatever is not set keeps its default."""
        settings: dict[str, Any] = {}
        problems: list[str] = []
        for variable, (name, read) in _VARIABLES.items():
            if text := environ.get(variable, "").strip():
                try:
                    settings[name] = read(text)
                except ValueError as error:
                    problems.append(f"{variable}: {error}")
        if settings.get("production", False):
            problems += _weak_secrets(settings.get("secret_keys", ()))
        if problems:
            raise ConfigError(problems)
        settings.setdefault("secret_keys", (secrets.token_urlsafe(48),))
        return cls(**settings)


def _weak_secrets(keys: tuple[str, ...]) -> list[str]:
    """Say how to get a secret when there is none or one could be guessed."""
    if keys and all(len(key) >= _SHORTEST_SECRET for key in keys):
        return []
    what = "klucz jest za krótki" if keys else "brak klucza"
    how = "python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
    msg = (
        f"GUIDE_SECRET_KEY: {what}; podaj co najmniej {_SHORTEST_SECRET} "
        f"losowe znaki (utworzy je: {how})"
    )
    return [msg]


def _read_keys(text: str) -> tuple[str, ...]:
    keys = tuple(part.strip() for part in text.split(","))
    if not all(keys):
        msg = "pusty klucz między przecinkami; usuń zbędny przecinek"
        raise ValueError(msg)
    return keys


def _read_environment(text: str) -> bool:
    if text not in ("production", "development"):
        msg = f"'{text}' to nie 'production' ani 'development'"
        raise ValueError(msg)
    return text == "production"


def _read_folder(text: str) -> Path:
    folder = Path(text).absolute()
    if not folder.is_dir():
        msg = f"nie ma folderu '{folder}'"
        raise ValueError(msg)
    return folder


def _read_id(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", text):
        msg = f"'{text}' to nie identyfikator (małe litery a-z, cyfry, _)"
        raise ValueError(msg)
    return text


def _read_whole_number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        msg = f"'{text}' to nie liczba całkowita"
        raise ValueError(msg)
    return int(text)


def _read_minutes(text: str) -> int:
    minutes = _read_whole_number(text)
    if minutes == 0:
        msg = "sesja musi trwać co najmniej minutę"
        raise ValueError(msg)
    return minutes


_VARIABLES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "GUIDE_ENV": ("production", _read_environment),
    "GUIDE_SECRET_KEY": ("secret_keys", _read_keys),
    "GUIDE_RULES": ("rules", _read_folder),
    "GUIDE_CONTENT": ("content", _read_folder),
    "GUIDE_OFFICE": ("office", _read_id),
    "GUIDE_SESSION_MINUTES": ("session_minutes", _read_minutes),
    "GUIDE_PDF_CACHE_SECONDS": ("pdf_cache_seconds", _read_whole_number),
}
