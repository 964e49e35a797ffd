"""The drill's page in a real browser, on the real command."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

PATIENCE = 15_000
"""Milliseconds to wait for what should appear."""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium; CI has to have it."""
    path = shutil.which("chromium")
    if path is None and not os.environ.get("CI"):
        pytest.skip("there is no chromium here (apt-get install chromium)")
    assert path is not None, "CI needs chromium (apt-get install chromium)"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where a drill shows its page."""
    command = [sys.executable, "-m", "bot", "drill", "--speed", "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as drill:
        assert drill.stdout is not None
        found = next(filter(None, (re.search(r"http://\S+", line) for line in drill.stdout)))
        yield found[0]
        drill.send_signal(signal.SIGINT)
        assert drill.wait(30) == 0


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, in a window of its own; what goes wrong in its code fails the test."""
    window = browser.new_page()
    window.set_default_timeout(PATIENCE)
    errors: list[Exception] = []
    window.on("pageerror", lambda error: errors.append(error))
    window.goto(address)
    yield window
    window.close()
    assert errors == []


def pick(page: Page, name: str) -> None:
    page.locator(".person", has_text=name).click()


def say(page: Page, text: str) -> None:
    page.fill("#text", text)
    page.keyboard.press("Enter")


def test_the_page_says_that_it_is_an_exercise(page: Page) -> None:
    expect(page.locator("#exercise")).to_have_text("EXERCISE")
    expect(page.locator("#clock")).to_contain_text("7 Feb")


def test_a_requester_asks_by_typing_tapping_and_clicking_the_map(page: Page) -> None:
    pick(page, "Selin Öztürk")
    page.locator(".keys button", has_text="New request").click()
    expect(page.locator("#messages")).to_contain_text("What is needed?")
    say(page, "500 blankets")
    expect(page.locator("#messages")).to_contain_text("Where to?")
    page.click("#location")
    page.locator("#chart").click(position={"x": 200, "y": 200})
    page.locator("#map .main").click()
    page.locator(".keys button", has_text="Urgent").click()
    card = page.locator(".message", has_text="Is everything right?")
    expect(card.locator(".meta")).to_contain_text("edited")
    card.locator("button", has_text="Submit").click()
    expect(page.locator("#messages")).to_contain_text("is filed")


def test_an_arabic_phone_reads_from_right_to_left(page: Page) -> None:
    pick(page, "Rana Sabbagh")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#exercise")).to_have_text("تمرين")


def test_somebody_new_is_told_that_this_is_for_staff(page: Page) -> None:
    page.click("#new-person")
    page.fill("#join-name", "Zeynep")
    page.locator("#join .main").click()
    page.click("#open")
    expect(page.locator("#messages")).to_contain_text("This is for the staff")


def test_what_others_hear_is_counted_as_unread(page: Page) -> None:
    pick(page, "Hakan Turan")
    say(page, "/help")
    pick(page, "Berfin Kaya")
    expect(page.locator("#who")).to_have_text("Berfin Kaya")
    expect(page.locator(".person .badge").first).to_be_visible()


def test_the_clock_runs_as_fast_as_wanted(page: Page) -> None:
    page.locator("#speeds button", has_text="600×").click()
    expect(page.locator("#speeds [aria-pressed=true]")).to_have_text("600×")
    page.locator("#speeds button", has_text=re.compile("^1×")).click()
    expect(page.locator("#speeds [aria-pressed=true]")).to_have_text("1×")


def test_a_phone_shows_people_or_a_chat(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    pick(page, "Selin Öztürk")
    expect(page.locator("#people")).to_be_hidden()
    page.click("#back")
    expect(page.locator("#people")).to_be_visible()
