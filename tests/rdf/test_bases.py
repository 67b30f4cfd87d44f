"""Where IRIs and sites may stand: absolute addresses, which are published, so without a password."""

from __future__ import annotations

import pytest

from orbat.errors import OrbatError, UsageError
from orbat.rdf.iris import checked_base, checked_site


@pytest.mark.parametrize(
    "words",
    [
        "example.org",
        "ftp://example.org/",
        "https://example.org:99999/",
        "https://example.org:0/",
        "https://example.org:port/",
        "https://[::1/",
        "https:///id/",
        "https://user:secret@example.org/",
        "https://user@example.org/",
        "https://example.org/?q",
        "https://example.org/#a",
    ],
)
def test_what_is_no_address_is_refused_and_no_password_is_told(words: str) -> None:
    for check in (checked_base, checked_site):
        with pytest.raises(OrbatError) as refused:
            check(words)
        assert "secret" not in str(refused.value)
    with pytest.raises(UsageError, match=r"this cannot be the address of a site.*https://example\.org/$"):
        checked_site(words)


@pytest.mark.parametrize(
    "words", ["https://example.org", "http://localhost:80/a", "http://[::1]:80/", "https://пример.рф/id/"]
)
def test_addresses_end_in_a_slash(words: str) -> None:
    assert checked_site(words) == checked_base(words) == words.rstrip("/") + "/"
