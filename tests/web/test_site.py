"""The office's own pages: news, mission, contact, and what machines read."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from guide.model.news import Published
from guide.web.services import EXTENSION

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_PARTS = (
    "wstep",
    "podmiot",
    "url",
    "data-publikacja",
    "data-aktualizacja",
    "status",
    "data-sporzadzenie",
    "data-deklaracja-przeglad",
    "ocena",
    "kontakt",
    "osoba",
    "email",
    "telefon",
    "procedura",
    "architektura",
)
OLD = "/aktualnosci/2019-02-19-liczenie-osob-bezdomnych"


@pytest.fixture
def client(app):
    return app.test_client()


def text(client, path):
    reply = client.get(path)
    assert reply.status_code == 200, path
    return reply.text


def test_the_first_page_tells_what_is_near_and_what_is_new(client):
    page = text(client, "/")
    for said in ("Zbliżają się terminy", "Policzyliśmy osoby", "Nasza misja"):
        assert said in page


def test_an_old_item_says_that_it_is_archival(client):
    assert "To wiadomość archiwalna" in text(client, OLD)


def test_news_by_year_category_and_word(client):
    assert "Zbiórki żywności" in text(client, "/aktualnosci/2019")
    found = text(client, "/aktualnosci?szukaj=zywnosci")
    assert "Zbiórki żywności" in found
    assert "Chatką Puchatka" not in found
    found = text(client, "/aktualnosci?dzial=Rodzina")
    assert "Program Wspierania Rodziny" in found
    assert "Zbiórki" not in found
    assert "Nic takiego nie znaleźliśmy" in text(client, "/aktualnosci?szukaj=zxcv")


@pytest.mark.parametrize("path", ["/aktualnosci/1999", "/aktualnosci/nie-ma"])
def test_what_was_never_published_is_not_there(client, path):
    assert client.get(path).status_code == 404


def test_the_feed_is_atom_with_addresses_of_its_own(client):
    reply = client.get("/aktualnosci.xml")
    assert reply.mimetype == "application/atom+xml"
    feed = ET.fromstring(reply.text)  # noqa: S314 - our own text
    entries = feed.findall(f"{ATOM}entry")
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(entries) >= 4
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("http") for one in ids)
    assert entries[0].findtext(f"{ATOM}updated") == "2019-02-19T00:00:00Z"
    assert entries[0].findtext(f"{ATOM}content").startswith("<p>")


def test_every_address_of_the_map_opens(client):
    tree = ET.fromstring(text(client, "/sitemap.xml"))  # noqa: S314 - our own text
    found = [one.text for one in tree.iter(f"{MAP}loc")]
    assert len(found) == len(set(found)) > 100
    paths = ["/" + one.split("/", 3)[3] for one in found]
    roots = ("/uk", "/en", "/prosto", "")
    of = {path: next(one for one in roots if path.startswith(one)) for path in paths}
    maps = {root: text(client, f"{root}/mapa-strony") for root in roots}
    for path in paths:
        assert f'href="{path}"' in maps[of[path]]
    assert len({sum(one == root for one in of.values()) for root in roots}) == 1
    for path in paths[:20]:
        text(client, path)


def test_search_engines_are_kept_out_of_the_questions(client):
    found = text(client, "/robots.txt")
    assert "Disallow: /przewodnik" in found
    assert "Disallow: /wynik" in found
    assert "Sitemap: http" in found


def test_the_directors_name_waits_for_the_office(client):
    page = text(client, "/misja")
    assert "Marta Markowska" in page
    assert "do potwierdzenia przez ośrodek" in page


def test_what_the_office_has_not_filled_in_is_shown_so(client):
    assert text(client, "/kontakt").count("do uzupełnienia przez ośrodek") >= 6


def test_without_a_page_of_its_own_there_is_no_mission(app, client, monkeypatch):
    bare = replace(app.extensions[EXTENSION], published=Published())
    monkeypatch.setitem(app.extensions, EXTENSION, bare)
    assert client.get("/misja").status_code == 404
    assert "Aktualności" in text(client, "/")
    assert "Nie ma jeszcze żadnych wiadomości" in text(client, "/aktualnosci")


@pytest.mark.parametrize("part", _PARTS)
def test_the_declaration_has_each_part_that_monitoring_looks_for(client, part):
    page = text(client, "/deklaracja-dostepnosci")
    assert page.count(f'id="a11y-{part}"') == 1


def test_every_page_leads_to_the_declaration(client):
    for path in ("/", "/swiadczenia", "/przewodnik", "/aktualnosci"):
        assert 'href="/deklaracja-dostepnosci"' in text(client, path)


def test_until_the_office_confirms_its_data_every_page_is_a_trial(
    app, client, monkeypatch
):
    assert "wersja próbna" in text(client, "/")
    settled = replace(app.extensions[EXTENSION], trial=False)
    monkeypatch.setitem(app.extensions, EXTENSION, settled)
    for path in ("/", "/kontakt", "/przewodnik"):
        assert "wersja próbna" not in text(client, path)
