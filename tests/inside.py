"""Going through views and rules: tuples and dataclasses, down to what is neither."""

from dataclasses import fields, is_dataclass


def inside(part, stop=()):
    """Yield what a part holds, not going below what is of a type to stop at."""
    if isinstance(part, stop):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from inside(one, stop)
    elif is_dataclass(part):
        for field in fields(part):
            yield from inside(getattr(part, field.name), stop)
    else:
        yield part
