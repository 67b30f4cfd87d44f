from __future__ import annotations

import pytest

from orbat.text.people import find_people, is_name, read_holder

PEOPLE = [
    # ranks of every service, in full and abbreviated
    ("General Ann Lee spoke.", "General Ann Lee"),
    ("Lt.-Gen. Ana Sá and Maj-Gen Piet Vos met.", "Lt.-Gen. Ana Sá; Maj-Gen Piet Vos"),
    ("Lt Gen Ana Sá", "Lt Gen Ana Sá"),
    ("Brig. Gen. A.B. Cé", "Brig. Gen. A.B. Cé"),
    ("AVM J. P. Otieno and DSP Musa Bello", "AVM J. P. Otieno; DSP Musa Bello"),
    ("Air Vice-Marshal Rawiri Te Koha", "Air Vice-Marshal Rawiri Te Koha"),
    ("Air Chief Marshal Hina Malik", "Air Chief Marshal Hina Malik"),
    ("Squadron Leader Hina Malik", "Squadron Leader Hina Malik"),
    ("Rear Adm. Sione Tau'olo", "Rear Adm. Sione Tau'olo"),
    ("lieutenant colonel Ana Sá", "lieutenant colonel Ana Sá"),
    ("Sgt. Maj. Bo Ray", "Sgt. Maj. Bo Ray"),
    ("served under Lieutenant Colonel Bo Ray", "Lieutenant Colonel Bo Ray"),
    ("appointed General Bo Ray as Director", "General Bo Ray"),
    ("Police Colonel Rosa Quispe-Mamani", "Police Colonel Rosa Quispe-Mamani"),
    ("Chief Superintendent Lata Rao", "Chief Superintendent Lata Rao"),
    ("Major General of Justice Olena Tkach", "Major General of Justice Olena Tkach"),
    ("Colonel of Internal Troops Ivan I. Petrov", "Colonel of Internal Troops Ivan I. Petrov"),
    ("Col. (Ret.) Tama Rangi left, General (retired) Bo Ray stayed", "Col. Tama Rangi; General Bo Ray"),
    ("Colonel (later General) Tama Rangi left", "Colonel Tama Rangi"),
    ("Colonel (later) Tama Rangi left", ""),
    # names
    ('General Ana R. "Red" Lee and Major Bo “Reef” Ray', 'General Ana R. "Red" Lee; Major Bo “Reef” Ray'),
    ('General Lee "Reed" said', "General Lee"),
    ("General Juan de la Mar and Major Piet van der Berg", "General Juan de la Mar; Major Piet van der Berg"),
    ("Captain Abd al-Karim ibn Yusuf", "Captain Abd al-Karim ibn Yusuf"),
    ('Colonel Ana "The Red Reed" Lee left', 'Colonel Ana "The Red Reed" Lee'),
    ("Colonel ანა რიონი left with Major ليلى بنت سالم.", "Colonel ანა რიონი; Major ليلى بنت سالم"),
    ("the Guard (الحرس البحري) and Major Lee", "Major Lee"),
    ("Major Karim Vali oglu took over", "Major Karim Vali oglu"),
    ("Major Karim Vali-oglu Demir", "Major Karim Vali-oglu Demir"),
    ("Colonel Jean-Pierre N'Doumbe", "Colonel Jean-Pierre N'Doumbe"),
    ("Colonel J.-P. N’Doumbe’s men", "Colonel J.-P. N’Doumbe"),
    ("Brigadier O'Hara's men", "Brigadier O'Hara"),
    ("General Sukarto resigned.", "General Sukarto"),
    ("General Иван Петров and Colonel Άννα Λη", "General Иван Петров; Colonel Άννα Λη"),
    ("Colonel Արամ Լեռն", "Colonel Արամ Լեռն"),
    # parts written short, letters after a name, words of courtesy
    ("Captain Ana Sta. Rosa and Major Ma. Silva left", "Captain Ana Sta. Rosa; Major Ma. Silva"),
    ("General Thos. Vos met Colonel St. Clair Ray", "General Thos. Vos; Colonel St. Clair Ray"),
    ("He met Captain Ana Ma. The rest left", "Captain Ana Ma"),
    ("Brigadier Tama Rangi DSO MC and Major Lata Rao PhD, QC", "Brigadier Tama Rangi; Major Lata Rao"),
    ("Colonel Rangi OBE met Major Amadou BA", "Colonel Rangi; Major Amadou BA"),
    ("GENERAL LATA MC", ""),
    ("Minister Hon. Dr. Ana Sá and Governor Dato' Bo Ray", "[Minister] Ana Sá; [Governor] Bo Ray"),
    ("General Dr and Colonel St left", ""),
    # posts
    ("Minister of Defence Ana Silva", "[Minister of Defence] Ana Silva"),
    ("Deputy Commander Lt. Col. Tama Rangi", "[Deputy Commander] Lt. Col. Tama Rangi"),
    ("Commander-in-Chief General Tui Malo", "[Commander-in-Chief] General Tui Malo"),
    ("Prime Minister Sir Apenisa Vuli", "[Prime Minister] Apenisa Vuli"),
    ("Interior Minister Dr. Amadou Ba", "[Interior Minister] Amadou Ba"),
    ("acting director, Ms Rosa Quispe", "[acting director] Rosa Quispe"),
    ("Inspector-General of Police Okon Effiong", "[Inspector-General of Police] Okon Effiong"),
    ("Later Maj.-Gen. Ana Sá and in Fiji Col. Lee", "Maj.-Gen. Ana Sá; Col. Lee"),
    ("the General Officer Commanding Ann Lee", "[General Officer Commanding] Ann Lee"),
    # what is no person, and where a name ends
    ("General Ann Lee Guard", "General Ann Lee"),
    ("General Ann Lee May", "General Ann Lee"),
    ("Brigadier Ian Cross left", ""),
    ("Coast Guard Commandant Commodore Sione Ulu", "Commodore Sione Ulu"),
    ("Assistant Inspector General Moses Kalu", ""),
    ("General Staff of the Army", ""),
    ("a major Reed River festival", ""),
    ("the general Reed Hill population", ""),
    ("one General Purpose Machine Gun", ""),
    ("the General Officers Commanding left", ""),
    ("several Lieutenants Colonels", ""),
    ("taken to Colonel Bo Ray Memorial Hospital", ""),
    ("at General Bo Ray barracks", ""),
    ("General Support for the force", ""),
    ("Director Sukarto", ""),
    ("the General Officer Commanding left", ""),
    ("President May Order", ""),
    ("Captain of the 3rd Company", ""),
    ("Ann Lee left.", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_found_by_rank_or_post(text: str, expected: str) -> None:
    found = [f"{f'[{each.post}] ' if each.post else ''}{each.rank} {each.name}".strip() for each in find_people(text)]
    assert "; ".join(each.replace("]  ", "] ") for each in found) == expected


HOLDERS = [
    # rank | name | post | acting
    ("Lieutenant General Ann Lee, Commander of the Guard", "Lieutenant General|Ann Lee|Commander of the Guard|"),
    ("Maj. Gen. J. R. Koroi, MC", "Maj. Gen.|J. R. Koroi||"),
    ("Col. (ret.) Ana Sá – chief of staff", "Col.|Ana Sá|chief of staff|"),
    ("Ann Lee (Director)", "|Ann Lee|Director|"),
    ("Ann Lee (Director), since May", "|Ann Lee|Director|"),
    ("Commander: Ann Lee", "|Ann Lee|Commander|"),
    ("chief of staff Ann Lee", "|Ann Lee|chief of staff|"),
    ("  Ann Lee  ", "|Ann Lee||"),
    ("Lee", "|Lee||"),
    ("General Lee", "General|Lee||"),
    ("Colonel-Major Ann Lee", "Colonel-Major|Ann Lee||"),
    ("Colonel-major Ann Lee", "Colonel-major|Ann Lee||"),
    ("Ann Lee, 3 May 1999", "|Ann Lee||"),
    ("Ann Lee (born 1950)", "|Ann Lee||"),
    ("Ann Lee (acting)", "|Ann Lee||acting"),
    ("Ann Lee a.i. ", "|Ann Lee||acting"),
    ("Interim head Bo Ray", "|Bo Ray|Interim head|acting"),
    ("Acting", None),
    ("since 1999 under Ann Lee", "|Ann Lee||"),
    ("Иван Петров, commander", "|Иван Петров|commander|"),
    ("vacant", None),
    ("(post vacant)", None),
    ("Position vacant since May", None),
    ("Unknown", None),
    ("N/A", None),
    ("–", None),
    ("", None),
    ("Commander", None),
    ("Chief of Staff, Blue Ridge", None),
    ("the brigade", None),
    ("Inspector General Ann Lee", "|Ann Lee|Inspector General|"),
    ("Inspector General Ann Lee, Commander of the Guard", "|Ann Lee|Commander of the Guard|"),
    ("Inspector Ann Lee", "Inspector|Ann Lee||"),
    ("Colonel General Ann Lee", "Colonel General|Ann Lee||"),
    ("Major General", None),
    ("Colonel", None),
    ("Major General أمينة الساحلي", "Major General|أمينة الساحلي||"),
    ("Lieutenant General (vacant)", None),
]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Gen. St. Clair Ray", "St. Clair Ray"),
        ("Gen. El Haj. Bo Ray", "El Haj. Bo Ray"),
        ("Brigadier Ana Sá MC", "Ana Sá"),
        ("Dato' Ana Sá", "Ana Sá"),
        ("Hon. Dr. Ana Sá, MP", "Ana Sá"),
    ],
)
def test_the_whole_name_of_a_holder_is_read(words: str, name: str) -> None:
    holder = read_holder(words)
    assert holder is not None
    assert holder.name == name


@pytest.mark.parametrize("words", ["Dr.", "Hon.", "Dato'", "Gen. St."])
def test_a_title_alone_is_nobody(words: str) -> None:
    assert read_holder(words) is None


@pytest.mark.parametrize(("words", "expected"), HOLDERS)
def test_a_holder_is_read(words: str, expected: str | None) -> None:
    holder = read_holder(words)
    told = holder and f"{holder.rank}|{holder.name}|{holder.post}|{'acting' if holder.acting else ''}"
    assert told == expected
    if holder:
        assert words[slice(*holder.name_at)] == holder.name
        assert words[slice(*holder.rank_at)] == holder.rank
        assert words[slice(*holder.post_at)] == holder.post


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ann Lee", True),
        ("A. B. Lee", True),
        ("Juan de la Mar", True),
        ("Jean-Pierre N'Doumbe", True),
        ("Karim Vali oglu", True),
        ("Иван Петров", True),
        ("ANN LEE", True),
        ("Lee", False),
        ("ann lee", False),
        ("Border Guard", False),
        ("Rain-Brigade Lee", False),
        ("Ann May", False),
        ("Reed Street", False),
        ("Regular Course", False),
        ("South Africa", False),
        ("One Two Three Four Five Six", False),
        ("FLOOD RELIEF IN REEDLAND", False),
        ("Ann Lee, Bo Ray", False),
        ("", False),
    ],
)
def test_a_full_name_has_a_shape(words: str, expected: bool) -> None:
    assert is_name(words) is expected
