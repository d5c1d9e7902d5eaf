"""Every page that anybody can open: inspected, safe, and at the address we promised."""

import inspect
import re

import pytest

from tests.rulecases import ROOT, real_rulebook
from tests.web.browser import text_of
from tests.web.visits import household_of, parts_of, put

_RULEBOOK = real_rulebook()
_PROMISED = (ROOT / "tests" / "routes.txt").read_text("utf-8").splitlines()


def slugs(names):
    return [name.replace("_", "-") for name in names]


PUBLIC = [
    "/",
    "/swiadczenia",
    "/warunki",
    "/tryb",
    "/dokumenty",
    "/prywatnosc",
    "/przepisy",
    "/pilna-pomoc",
    "/kalendarz",
    "/aktualnosci",
    "/aktualnosci/2019",
    "/aktualnosci/2019-02-19-liczenie-osob-bezdomnych",
    "/misja",
    "/kontakt",
    "/o-przewodniku",
    "/mapa-strony",
    "/deklaracja-dostepnosci",
    "/wyglad",
    "/latwy-tekst",
    "/warunki/kwoty",
    *(f"/swiadczenia/{slug}" for slug in slugs(_RULEBOOK.benefits)),
    *(f"/pilna-pomoc/{slug}" for slug in slugs(_RULEBOOK.urgent)),
    *(f"/dokumenty/{slug}" for slug in slugs(_RULEBOOK.documents)[:5]),
    "/tryb/schronienie",
    *(f"/przepisy/{slug}" for slug in slugs(_RULEBOOK.introductions)),
]
PERSONAL = [
    "/przewodnik",
    "/przewodnik/domownicy",
    "/przewodnik/krewni",
    "/przewodnik/odpowiedzi",
    "/przewodnik/usunieto",
    "/wynik",
    "/wynik/dokumenty",
    *(f"/przewodnik/temat/{topic.number}" for topic in _RULEBOOK.topics),
]


@pytest.fixture
def begun(browser):
    """Put a household with a child into the browser."""
    put(browser, household_of(parts_of(browser).rulebook, (34, 9)))
    return browser


def test_addresses_are_promises(app):
    found = sorted(
        f"{rule.rule} {' '.join(sorted(rule.methods - {'HEAD', 'OPTIONS'}))}"
        for rule in app.url_map.iter_rules()
    )
    assert found == _PROMISED


def test_addresses_name_no_fact(app):
    rules = " ".join(rule.rule for rule in app.url_map.iter_rules())
    facts = {fact for fact in _RULEBOOK.facts if re.search(rf"\b{fact}\b", rules)}
    assert facts <= {"krewni"}


def test_routes_are_short(app):
    """Look up, build, validate, act, render: fifteen lines and no rule among them."""
    for name, view in app.view_functions.items():
        lines = [one for one in inspect.getsource(view).splitlines() if one.strip()]
        body = [one for one in lines if not one.lstrip().startswith(("@", '"""'))]
        assert len(body) <= 17 or name == "static", name


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages(browser, path):
    page = browser.get(path)
    assert page.heading
    assert "None" not in page.text


@pytest.mark.parametrize("path", PERSONAL)
def test_personal_pages(begun, path):
    page = begun.get(path)
    assert page.reply.headers["Cache-Control"] == "no-store"
    if page.path != "/przewodnik/usunieto":
        assert "Usuń odpowiedzi" in page.html


@pytest.mark.parametrize("path", [*PUBLIC[:1], *PERSONAL[:1], "/healthz", "/nie-ma"])
def test_every_answer_carries_the_headers(browser, path):
    headers = browser.client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_urgent_help_stands_on_every_page(begun):
    for path in ("/", "/przewodnik", "/przewodnik/domownicy", "/wynik", "/warunki"):
        assert 'href="/pilna-pomoc"' in begun.get(path).html


@pytest.mark.parametrize(
    ("path", "below"),
    [("/warunki", "/swiadczenia/"), ("/tryb", "/tryb/"), ("/dokumenty", "/dokumenty/")],
)
def test_a_list_leads_to_a_page_for_each_thing(browser, path, below):
    main = browser.get(path).tree.find(".//main")
    links = [one.find(".//h2/a") for one in main.findall(".//li")]
    found = {
        one.get("href").partition("#")[0]: text_of(one)
        for one in links
        if one is not None
    }
    assert len(found) > 20
    for address in list(found)[::7]:
        assert address.startswith(below)
        assert browser.get(address).heading == found[address]


def test_a_paper_names_the_law_that_asks_for_it(browser):
    page = browser.get("/swiadczenia/zasilek-staly")
    papers = page.tree.findall(".//main//li[@class='document']")
    (identity,) = (text_of(one) for one in papers if "Dowód osobisty" in text_of(one))
    assert "Podstawa: ustawa o pomocy społecznej, art. 107 ust. 5b pkt 1" in identity
    assert "Potrzebny do:" not in page.text


def test_a_criterion_stands_beside_its_condition(browser):
    page = browser.get("/swiadczenia/zasilek-staly")
    (found,) = (
        text_of(one)
        for one in page.tree.iter("li")
        if text_of(one).startswith("Dochód na osobę w rodzinie jest niższy")
    )
    assert "osoby samotnie gospodarującej: 1 010,00 zł" in found
    assert "na osobę w rodzinie: 823,00 zł" in found


def test_the_first_link_leads_past_the_way_back_to_the_questions(begun):
    """From the heading one Tab more is the first field: nothing stands between."""
    topics = [path for path in PERSONAL if "/temat/" in path]
    for path in ("/przewodnik/domownicy", *topics):
        page = begun.get(path)
        (skip,) = (one for one in page.tree.iter("a") if one.get("class") == "skip")
        order = list(page.tree.iter())
        places = {one.get("id"): at for at, one in enumerate(order)}
        heading, form = places[skip.get("href")[1:]], places["odpowiedzi"]
        assert order[heading].tag == "h1"
        assert order[heading].get("tabindex") == "-1"
        assert [one for one in order[heading:form] if one.tag in {"a", "button"}] == []


def test_what_is_not_there_has_a_page(browser):
    for path in ("/nie-ma", "/swiadczenia/nie-ma", "/pilna-pomoc/nie-ma"):
        assert browser.get(path, 404).heading == "Nie ma takiej strony"


def test_what_is_not_there_among_personal_pages(begun):
    for path in ("/wynik/nie-ma", "/wynik/nie-ma/1", "/przewodnik/temat/999"):
        assert begun.get(path, 404).heading == "Nie ma takiej strony"
    slug = slugs(_RULEBOOK.benefits)[0]
    assert begun.get(f"/wynik/{slug}/99", 404)
    assert begun.get(f"/wynik/{slug}/nikt", 404)


def test_a_wrong_method_says_which_are_right(browser):
    reply = browser.client.post("/swiadczenia")
    assert reply.status_code == 405
    assert "Tego nie da się zrobić" in reply.text
    assert "GET" in reply.headers["Allow"]


def test_the_guide_says_it_is_well(browser):
    reply = browser.client.get("/healthz")
    assert (reply.status_code, reply.text) == (200, "ok\n")


@pytest.mark.parametrize("path", [one for one in PERSONAL if "usunieto" not in one])
def test_personal_pages_begin_at_the_beginning(browser, path):
    """A shared link or a bookmark leads a newcomer to the start, never to an error."""
    assert browser.get(path).path == "/przewodnik"


def test_every_tile_leads_to_a_benefit(browser):
    page = browser.get("/")
    numbers = re.findall(r"/przewodnik\?potrzeba=(\d+)", page.html)
    assert len(numbers) == len(_RULEBOOK.needs)
    for number in numbers:
        start = browser.get(f"/przewodnik?potrzeba={number}")
        chosen = [value for name, value in start.form().data if name == "potrzeba"]
        assert chosen == [number]
    for tile in (*_RULEBOOK.needs.values(), *_RULEBOOK.events.values()):
        assert set(tile.benefits) & set(_RULEBOOK.benefits)


def test_every_benefit_is_listed_and_printed(browser):
    page = browser.get("/swiadczenia")
    for slug in slugs(_RULEBOOK.benefits):
        assert f'href="/swiadczenia/{slug}"' in page.html
    reply = browser.client.get(f"/swiadczenia/{slugs(_RULEBOOK.benefits)[0]}/lista.pdf")
    assert reply.data.startswith(b"%PDF-")
    assert reply.headers["Content-Disposition"].endswith('filename="lista.pdf"')


def test_help_for_today_stands_before_everything_else(browser):
    """Nobody in need has to pass the list of needs to find it."""
    page = browser.get("/")
    assert page.html.index('id="pilne"') < page.html.index('id="sprawy"')
    hero = page.html.split('class="hero')[1].split("</div>")[0]
    assert 'href="#pilne"' in hero


@pytest.mark.parametrize(
    "told", _RULEBOOK.introductions.values(), ids=lambda one: one.id
)
def test_an_act_is_introduced_with_its_benefits(browser, told):
    (slug,) = slugs([told.id])
    page = browser.get(f"/przepisy/{slug}")
    assert f'href="/przepisy/{slug}"' in browser.get("/").html
    listed = {one.get("href") for one in page.tree.iterfind(".//main//h3/a")}
    of_act = [
        one
        for one in _RULEBOOK.benefits.values()
        if one.citation.act == told.act and one.until is None and one.since is None
    ]
    assert {f"/swiadczenia/{one}" for one in slugs(one.id for one in of_act)} <= listed
    assert "{" not in page.text


def test_an_act_that_nobody_introduces_has_no_page(browser):
    browser.get("/przepisy/nie-ma", 404)


def test_no_page_says_zloty_twice(browser):
    for path in PUBLIC:
        assert not re.search(r"zł\s+zł", browser.get(path).text), path
