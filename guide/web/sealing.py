"""Bytes to a cookie that only we can read or make, and back."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from os import urandom

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12
_PURPOSE = b"guide.web.state 1"


class Seal:
    """Encrypts with the first key, opens with any: keys can be rotated."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        """Derive the keys."""
        digests = (sha256(_PURPOSE + secret.encode()) for secret in secrets)
        self._keys = tuple(AESGCM(digest.digest()) for digest in digests)

    def close(self, content: bytes) -> str:
        """Return the content encrypted, as text that a cookie can hold."""
        nonce = urandom(_NONCE)
        sealed = self._keys[0].encrypt(nonce, content, _PURPOSE)
        return urlsafe_b64encode(nonce + sealed).rstrip(b"=").decode()

    def open(self, text: str) -> bytes:
        """Return the content; ValueError when nobody of us has made it."""
        sealed = urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4))
        for key in self._keys:
            try:
                return key.decrypt(sealed[:_NONCE], sealed[_NONCE:], _PURPOSE)
            except InvalidTag:
                continue
        msg = "not made by us"
        raise ValueError(msg)
