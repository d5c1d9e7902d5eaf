"""Digits of mixed radix in one long number: the tightest plain way to pack answers."""

from math import comb


class Writer:
    """Collects digits; each takes no more room than its radix needs."""

    def __init__(self) -> None:
        """Start empty."""
        self._digits: list[tuple[int, int]] = []

    def digit(self, value: int, radix: int) -> None:
        """Write one digit, 0 ≤ value < radix."""
        if not 0 <= value < radix:
            msg = f"{value} is not a digit of radix {radix}"
            raise ValueError(msg)
        self._digits.append((value, radix))

    def flag(self, value: object) -> None:
        """Write one bit."""
        self._digits.append((1 if value else 0, 2))

    def number(self, value: int) -> None:
        """Write a whole number of any reasonable size: its length, then its bits."""
        length = value.bit_length()
        self.digit(length, 64)
        if length > 1:
            self.digit(value - (1 << (length - 1)), 1 << (length - 1))

    def gap(self, value: int, spread: int) -> None:
        """Write a number that is usually below 2 ** spread."""
        for _ in range(value >> spread):
            self.flag(1)
        self.flag(0)
        self.digit(value & ((1 << spread) - 1), 1 << spread)

    def members(self, places: list[int], number: int) -> None:
        """Write which of several are meant: few are, so a mark each would cost more."""
        self.digit(len(places), number + 1)
        rank = sum(comb(place, order) for order, place in enumerate(places, 1))
        self.digit(rank, comb(number, len(places)))

    def packed(self) -> bytes:
        """Return everything that was written."""
        whole = 0
        for value, radix in reversed(self._digits):
            whole = whole * radix + value
        return whole.to_bytes((whole.bit_length() + 7) // 8, "big")


class Reader:
    """Reads the digits back in the order in which they were written."""

    def __init__(self, packed: bytes) -> None:
        """Take what a writer has packed."""
        self._rest = int.from_bytes(packed, "big")

    def digit(self, radix: int) -> int:
        self._rest, value = divmod(self._rest, radix)
        return value

    def flag(self) -> bool:
        return self.digit(2) == 1

    def number(self) -> int:
        length = self.digit(64)
        if length <= 1:
            return length
        top: int = 1 << (length - 1)
        return top + self.digit(top)

    def gap(self, spread: int) -> int:
        steps = 0
        while self.flag():
            steps += 1
        return (steps << spread) + self.digit(1 << spread)

    def members(self, number: int) -> list[int]:
        """Read which of several are meant, in ascending order."""
        left = self.digit(number + 1)
        rank = self.digit(comb(number, left))
        places: list[int] = []
        for place in reversed(range(number)):
            if left and comb(place, left) <= rank:
                rank -= comb(place, left)
                left -= 1
                places.append(place)
        return places[::-1]
