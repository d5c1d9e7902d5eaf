"""The mark of texts for people; whoever shows them translates them."""


def N_(message: str) -> str:  # noqa: N802 - the name that extraction knows
    """Mark a text for extraction; it is translated when shown."""
    return message
