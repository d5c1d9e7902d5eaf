"""How pages look is chosen without a script and kept on the device."""

import re

import pytest


@pytest.fixture
def client(app):
    return app.test_client()


def test_the_device_decides_until_something_is_chosen(client):
    page = client.get("/kontakt").text
    assert "data-theme" not in page
    assert "data-text" not in page
    assert 'href="/wyglad?strona=/kontakt"' in page


def test_a_choice_is_kept_and_leads_back(client):
    sent = {"kolory": "contrast", "litery": "large", "strona": "/kontakt"}
    reply = client.post("/wyglad", data=sent)
    assert (reply.status_code, reply.headers["Location"]) == (303, "/kontakt")
    page = client.get("/kontakt").text
    assert 'data-theme="contrast"' in page
    assert 'data-text="large"' in page
    settings = client.get("/wyglad").text
    assert re.findall(r'value="(\w+)"[^>]*\schecked', settings) == ["contrast", "large"]


def test_the_device_can_decide_again(client):
    client.post("/wyglad", data={"kolory": "dark", "litery": "large"})
    client.post("/wyglad", data={"kolory": "urzadzenie", "litery": "urzadzenie"})
    page = client.get("/kontakt").text
    assert "data-theme" not in page
    assert "data-text" not in page


@pytest.mark.parametrize(
    "back", ["", "//zlo.pl/", "https://zlo.pl/", "/nie-ma", "\\zlo.pl"]
)
def test_nobody_is_led_to_another_site(client, back):
    reply = client.post("/wyglad", data={"strona": back})
    assert reply.headers["Location"] == "/"


@pytest.mark.parametrize("cookie", ["", "x", "..", "dark", "a.b.c.d", '"><script>'])
def test_a_strange_cookie_does_no_harm(client, cookie):
    client.set_cookie("wyglad", cookie)
    page = client.get("/kontakt")
    assert page.status_code == 200
    assert ('data-theme="dark"' in page.text) is (cookie == "dark")


def test_the_choice_says_nothing_about_anybody(client):
    reply = client.post("/wyglad", data={"kolory": "dark", "imie": "Jan"})
    (cookie,) = reply.headers.getlist("Set-Cookie")
    assert cookie.startswith("wyglad=dark.urzadzenie;")
    assert "HttpOnly" in cookie
