"""Two ways of using a page: with a mouse, or with nothing but the keyboard."""

from playwright.sync_api import Locator, Page

_MOST_TABS = 400


class Mouse:
    """Clicks what it sees; types only into boxes."""

    def __init__(self, page: Page) -> None:
        """Take the page to use."""
        self.page = page

    def press(self, target: Locator) -> None:
        """Press a link or button and wait for the page that follows."""
        with self.page.expect_navigation():
            target.click()

    def open(self, target: Locator) -> None:
        """Press a link to a file; it opens beside the page or in its place."""
        target.click()

    def tick(self, boxes: Locator, value: str) -> None:
        """Choose one answer of several."""
        _of_value(boxes, value).check()

    def pick(self, select: Locator, value: str) -> None:
        """Choose a line of a list that opens."""
        select.select_option(value)

    def write(self, box: Locator, text: str) -> None:
        """Type into a box."""
        box.click()
        self.page.keyboard.type(text)


class Keyboard:
    """Tabs to everything in turn, as somebody who cannot use a mouse."""

    def __init__(self, page: Page) -> None:
        """Take the page to use."""
        self.page = page

    def press(self, target: Locator) -> None:
        """Press a link or button and wait for the page that follows."""
        self._reach(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def open(self, target: Locator) -> None:
        """Press a link to a file; it opens beside the page or in its place."""
        self._reach(target)
        self.page.keyboard.press("Enter")

    def tick(self, boxes: Locator, value: str) -> None:
        """Choose one answer: boxes one by one, radios by the arrows."""
        wanted = _of_value(boxes, value)
        if wanted.get_attribute("type") == "checkbox":
            self._reach(wanted)
            if not wanted.is_checked():
                self.page.keyboard.press("Space")
        else:
            self._reach(boxes)
            self.page.keyboard.press("Space")
            self._turn_until(wanted.is_checked, boxes.count())
        assert wanted.is_checked()

    def pick(self, select: Locator, value: str) -> None:
        """Choose a line of a list by the arrows."""
        self._reach(select)
        lines = select.locator("option").count()
        self._turn_until(lambda: select.input_value() == value, lines)
        assert select.input_value() == value

    def write(self, box: Locator, text: str) -> None:
        """Type into a box; what stood there is selected on arrival."""
        self._reach(box)
        self.page.keyboard.type(text)

    def _turn_until(self, done, most: int) -> None:
        for _ in range(most):
            if done():
                return
            self.page.keyboard.press("ArrowDown")

    def _reach(self, target: Locator) -> None:
        """Press Tab until one of the targets has the focus, and see that it shows."""
        here = "all => all.includes(document.activeElement)"
        for _ in range(_MOST_TABS):
            if target.evaluate_all(here):
                assert self.page.evaluate(_IN_SIGHT), f"hidden while focused: {target}"
                return
            self.page.keyboard.press("Tab")
        msg = f"the keyboard cannot reach {target}"
        raise AssertionError(msg)


_IN_SIGHT = """() => {
  const {top, bottom, left, right} = document.activeElement.getBoundingClientRect();
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return inside && right > left && bottom > top;
}"""


def _of_value(boxes: Locator, value: str) -> Locator:
    return boxes.and_(boxes.page.locator(f'[value="{value}"]'))
