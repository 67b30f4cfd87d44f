"""Who we are comes from the environment, whole or not at all, and is never shown."""

from __future__ import annotations

import pytest

from orbat.errors import UsageError
from orbat.load import Credentials


@pytest.mark.parametrize(
    ("environment", "known"),
    [
        ({}, False),
        ({"ORBAT_USER": "ann", "ORBAT_PASSWORD": "päss"}, True),
        ({"ORBAT_TOKEN": "t0ken"}, True),
        ({"ORBAT_USER": "", "ORBAT_PASSWORD": ""}, False),
    ],
)
def test_of(environment: dict[str, str], known: bool) -> None:
    credentials = Credentials.of(environment)
    assert bool(credentials) is known
    assert (credentials.auth() is not None) is known
    assert not any(value and value in repr(credentials) for value in environment.values())


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"ORBAT_USER": "ann"}, "ORBAT_PASSWORD: it is not set"),
        ({"ORBAT_PASSWORD": "secret"}, "ORBAT_USER: it is not set"),
        ({"ORBAT_TOKEN": "two\nlines"}, "line break"),
        ({"ORBAT_TOKEN": "tokén"}, "line break or the like"),
    ],
)
def test_half_of_it_is_refused(environment: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message) as raised:
        Credentials.of(environment)
    assert "secret" not in str(raised.value)
