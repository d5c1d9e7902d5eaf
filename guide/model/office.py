"""The office's own data, filled in by its staff; nothing here is ever invented."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeData:
    """How to reach the office; None is still to be filled in, and shown so.

    `directions` tell the way in words; `data_purpose` is why, and on what legal ground,
    the office processes data. `unconfirmed` names what stands here but nobody at the
    office has confirmed yet.
    """

    name: str
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    hours: str | None = None
    delivery: str | None = None
    bip: str | None = None
    director: str | None = None
    data_protection_officer: str | None = None
    directions: str | None = None
    map_url: str | None = None
    data_purpose: str | None = None
    unconfirmed: frozenset[str] = frozenset()
