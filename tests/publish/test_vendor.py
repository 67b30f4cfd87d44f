"""What is vendored is what was published by its makers, and says so."""

from __future__ import annotations

import hashlib
import re

import pytest

from orbat.errors import OrbatError
from orbat.publish import box

LISTED = dict(
    re.findall(r"\| `([\w.]+)` \| `([0-9a-f]{64})` \|", (box.VENDOR / "README.md").read_text(encoding="utf-8"))
)


def test_every_file_is_listed_with_its_sum() -> None:
    own = {"README.md", "LICENSE-MIT", "LICENSE-APACHE"}
    assert set(LISTED) == {path.name for path in box.VENDOR.iterdir()} - own
    for name, digest in LISTED.items():
        assert hashlib.sha256((box.VENDOR / name).read_bytes()).hexdigest() == digest


def test_the_engine_is_a_classic_script_without_an_address() -> None:
    engine = box.engine()
    assert not re.search(rb"^export |import\.meta|https?://(?!www\.w3\.org)", engine, re.MULTILINE)
    assert engine == box.engine()
    assert len(engine) < 2_500_000


def test_an_engine_of_another_kind_is_refused(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "web.js").write_text('import { log } from "./other.js";\n', encoding="utf-8")
    (tmp_path / "web_bg.wasm").write_bytes(b"")
    monkeypatch.setattr(box, "VENDOR", tmp_path)
    with pytest.raises(OrbatError, match="not known here"):
        box.engine()
