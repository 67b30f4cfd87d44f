from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.languages import language_of, script_of

TAGS = (
    ("Dəniz Qoşunları", "Azerbaijan", "az-Latn"),
    ("Дəниз Гошунлары", "Azerbaijan", "az-Cyrl"),
    ("Қӯшунҳои баҳрӣ", "Tajikistan", "tg-Cyrl"),
    ("Внутренние войска", "Tajikistan", "ru"),
    ("Внутренние войска", "Soviet Union", "ru"),
    ("Внутренние войска", "", "ru"),
    ("Морська охорона", "Ukraine", "uk"),
    ("Теңіз күзеті", "Kazakhstan", "kk"),
    ("Қўшинлар", "Uzbekistan", "uz-Cyrl"),
    ("Qo'shinlar vazirligi", "Uzbekistan", "uz-Latn"),
    ("Ծովային պահակ", "Armenia", "hy"),
    ("ზღვის დაცვა", "Georgia", "ka"),
    ("ზღვის დაცვა", "", "ka"),
    ("Seepolizei", "Germany", "de"),
    ("Seepolizei", "East Germany", "de"),
    ("Police fédérale", "Belgium", "fr"),
    ("Federale Politie van het land", "Belgium", "nl"),
    ("Korps", "Belgium", "und-Latn"),
    ("Guarda Nacional", "Angolan", "pt"),
    ("Trupele de Carabinieri", "Moldova", "ro"),
    ("Морска стража", "Serbia", "sr-Cyrl"),
    ("海上警察", "China", "zh"),
    ("海上自衛隊", "Japan", "ja"),
    ("かいじょう", "Japan", "ja"),
    ("해군", "South Korea", "ko"),
    ("قوات البحرية", "Iraq", "ar"),
    ("Sahil Güvenlik Komutanlığı", "Turkey", "tr"),
    ("Guard of the Sea", "Azerbaijan", "en"),
    ("Streltzau", "Ruritania", "und-Latn"),
    ("12", "Fiji", "und"),
    ("", "", "und"),
)

SCRIPTS = (("Guard", "Latn"), ("Стража", "Cyrl"), ("शान्ति", "Deva"), ("N Стража", "Cyrl"), ("?", "Zyyy"))


@pytest.mark.parametrize(("name", "country", "tag"), TAGS)
def test_language(name: str, country: str, tag: str) -> None:
    assert language_of(name, country) == tag


@pytest.mark.parametrize(("name", "script"), SCRIPTS)
def test_script(name: str, script: str) -> None:
    assert script_of(name) == script


@given(st.text(), st.sampled_from(("", "Fiji", "Belgium", "Ruritania")))
def test_never_raises(name: str, country: str) -> None:
    assert language_of(name, country)
