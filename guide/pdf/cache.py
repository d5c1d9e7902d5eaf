"""Files already printed, kept for a short time in memory and never on disk."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256


class PdfCache:
    """Remembers the last few files by the hash of their page.

    `clock` tells seconds; a file is forgotten `lifetime` seconds after it was made.
    """

    def __init__(
        self, clock: Callable[[], float], lifetime: float, most: int = 32
    ) -> None:
        """Start empty."""
        self._clock, self._lifetime, self._most = clock, lifetime, most
        self._files: OrderedDict[bytes, tuple[float, bytes]] = OrderedDict()

    def get(self, page: str, make: Callable[[str], bytes]) -> bytes:
        """Return the file of a page, made now unless the same one is still fresh."""
        self._forget_old()
        key = sha256(page.encode()).digest()
        if key not in self._files:
            self._files[key] = (self._clock(), make(page))
            if len(self._files) > self._most:
                self._files.popitem(last=False)
        return self._files[key][1]

    def _forget_old(self) -> None:
        oldest_allowed = self._clock() - self._lifetime
        while self._files:
            made, _ = next(iter(self._files.values()))
            if made >= oldest_allowed:
                return
            self._files.popitem(last=False)
