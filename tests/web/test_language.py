"""Polish at the source; each other language is the same site below its own code."""

from dataclasses import replace

import pytest

from guide.app import create_app
from guide.loading.translations import load_translations, source_texts
from guide.present.people import Voice
from guide.present.texts import POLISH, TRANSLATED, UNTRANSLATED, Language
from guide.present.untranslated import show_polish, without_marks
from guide.web.visit import Visit
from tests.texts.gathered import ROOT

_UKRAINIAN = """\
msgid ""
msgstr ""
"Language: uk\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

#, fuzzy
msgid "Rodzaje pomocy"
msgstr "Види допомоги"

#, fuzzy
#| msgid "Dokument"
msgid "Dokumenty"
msgstr "Документ"

#, fuzzy
msgid "{number} dzień"
msgid_plural "{number} dni"
msgstr[0] "{number} день"
msgstr[1] "{number} дні"
msgstr[2] "{number} днів"
"""
_EASY = """\
msgid ""
msgstr ""
"Language: pl\\n"
"Last-Translator: Anna Przykładowa\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Rodzaje pomocy"
msgstr "Jaka jest pomoc"
"""


def write(folder, code, text):
    file = folder / code / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return file


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, "uk", _UKRAINIAN)
    write(tmp_path, "prosto", _EASY)
    return tmp_path


@pytest.fixture
def client(config, folder):
    return create_app(replace(config, translations=folder)).test_client()


def test_a_language_is_part_of_the_address(client):
    page = client.get("/swiadczenia").text
    assert '<html lang="pl"' in page
    assert 'href="/uk/swiadczenia"' in page
    page = client.get("/uk/swiadczenia").text
    assert '<html lang="uk"' in page
    assert "Види допомоги" in page
    assert 'href="/uk/kontakt"' in page
    assert 'href="/static/css/base.css"' in page
    easy = client.get("/prosto/swiadczenia").text
    assert '<html lang="pl-simple"' in easy
    assert "Jaka jest pomoc" in easy


@pytest.mark.parametrize("address", ["/uk", "/uk/"])
def test_the_first_page_of_a_language(client, address):
    reply = client.get(address, follow_redirects=True)
    assert reply.status_code == 200
    assert '<html lang="uk"' in reply.text


def test_a_page_names_itself_in_every_language(client):
    head = client.get("/uk/swiadczenia?szukaj=opa%C5%82").text.partition("</head>")[0]
    for tag, address in (
        ("pl", "/swiadczenia"),
        ("uk", "/uk/swiadczenia"),
        ("pl-simple", "/prosto/swiadczenia"),
    ):
        link = f'hreflang="{tag}" href="http://localhost{address}?szukaj=opa%C5%82"'
        assert link in head


def test_pages_with_answers_are_not_offered_to_search_engines(client):
    client.get("/przewodnik")
    page = client.get("/uk/przewodnik").text
    assert 'rel="alternate"' not in page
    assert 'href="/przewodnik" ' in page.replace("\n", " ")
    robots = client.get("/robots.txt").text
    assert "Disallow: /uk/wynik" in robots
    assert "<loc>http://localhost/uk/kontakt</loc>" in client.get("/sitemap.xml").text


def test_what_is_not_there_leads_to_the_first_page(client):
    reply = client.get("/uk/nie-ma")
    assert reply.status_code == 404
    assert 'href="/prosto/"' in reply.text


def test_an_unknown_language_is_not_found(client):
    assert client.get("/xx/swiadczenia").status_code == 404


def test_answers_stay_whatever_language_is_chosen(client):
    with client.session_transaction() as session:
        session["visit"] = Visit(voice=Voice.MYSELF, household=(0, 1))
    for address in ("/uk/przewodnik/odpowiedzi", "/prosto/przewodnik/odpowiedzi"):
        assert client.get(address).status_code == 200
    with client.session_transaction() as session:
        assert session["visit"].household == (0, 1)


def test_a_text_that_is_missing_or_old_is_shown_in_polish_and_says_so(client):
    page = client.get("/uk/swiadczenia").text
    assert '<span class="in-polish" lang="pl">Dokumenty</span>' in page
    assert "Документ" not in page
    assert UNTRANSLATED not in page
    assert TRANSLATED not in page
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "<" not in title
    for address in ("/uk/aktualnosci.atom", "/uk/robots.txt"):
        assert UNTRANSLATED not in client.get(address).text


def test_easy_polish_lacks_nothing_that_polish_has(client):
    assert "in-polish" not in client.get("/prosto/swiadczenia").text


def test_only_a_translation_that_nobody_has_read_says_so(client):
    said = "Tego tekstu nikt jeszcze nie sprawdził."
    assert said in client.get("/uk/swiadczenia").text
    assert said not in client.get("/prosto/swiadczenia").text
    assert said not in client.get("/swiadczenia").text


def test_outside_polish_the_official_version_is_named(client):
    said = "W sprawach prawnych obowiązuje wersja polska."
    assert said in client.get("/uk/swiadczenia").text
    assert said not in client.get("/swiadczenia").text


def test_one_language_needs_no_choice(config, tmp_path):
    client = create_app(replace(config, translations=tmp_path)).test_client()
    page = client.get("/swiadczenia").text
    assert "hreflang" not in page


def test_plurals_are_those_of_the_language(folder):
    spoken = Language(load_translations(folder)[0]["uk"])
    forms = [spoken.ngettext("{number} dzień", "{number} dni", n) for n in (1, 3, 5)]
    assert forms == ["{number} день", "{number} дні", "{number} днів"]
    missing = spoken.ngettext("{number} rok", "{number} lat", 3)
    assert without_marks(missing) == POLISH.ngettext("{number} rok", "{number} lat", 3)
    assert missing != without_marks(missing)


def test_a_catalogue_is_measured(folder):
    found, problems = load_translations(folder)
    assert problems == ()
    assert (found["uk"].size, found["uk"].unread) == (2, 2)
    assert found["uk"].stale == ("Dokumenty",)
    assert (found["prosto"].size, found["prosto"].unread) == (1, 0)
    assert found["prosto"].locale == "pl"


def test_a_text_that_was_read_names_who_read_it(folder):
    write(folder, "en", '#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n')
    _, (problem,) = load_translations(folder)
    assert problem.place.file.endswith("/en/LC_MESSAGES/messages.po")
    assert "Last-Translator" in problem.message


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("en", b'msgid "a"\nmsgstr "b\nmsgid\n'),
        ("en", 'msgid "a"\nmsgstr "za\u017c\u00f3\u0142\u0107"\n'.encode("cp1250")),
        ("xx", b'#, fuzzy\nmsgid "a"\nmsgstr "b"\n'),
    ],
    ids=["not a catalogue", "not UTF-8", "no such language"],
)
def test_a_broken_catalogue_does_not_take_the_site_down(
    config, folder, caplog, code, content
):
    write(folder, code, "").write_bytes(content)
    client = create_app(replace(config, translations=folder)).test_client()
    assert f"{code}/LC_MESSAGES/messages.po" in caplog.text
    assert client.get("/swiadczenia").status_code == 200
    assert client.get(f"/{code}/swiadczenia").status_code == 404


def test_translators_get_every_text():
    assert "Rodzaje pomocy" in source_texts(ROOT / "translations")


def test_marks_are_shown_only_where_a_page_can_say_the_language():
    one = f"{UNTRANSLATED}Tak{TRANSLATED}"
    cut = f"<p>{UNTRANSLATED}Ala <b>ma</b> kota{TRANSLATED}</p>"
    page = f'<title>{one}</title><p title="{one}">{one}</p><option>{one}</option>{cut}'
    assert show_polish(page) == (
        '<title>Tak</title><p title="Tak"><span class="in-polish" lang="pl">Tak</span>'
        "</p><option>Tak</option><p>Ala <b>ma</b> kota</p>"
    )
