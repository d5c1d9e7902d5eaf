"""What every view needs, made once by the factory and never changed afterwards."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from guide.config import Config
from guide.engine.judging import Engine
from guide.model.declaration import Declaration
from guide.model.news import Published
from guide.model.office import OfficeData
from guide.model.rulebook import Rulebook
from guide.pdf import Sheets
from guide.web.packing import Codes
from guide.web.sealing import Seal
from guide.web.texts import Catalogues

EXTENSION = "guide"


@dataclass(frozen=True, slots=True)
class Guide:
    """The parts that the factory has put together.

    `trial`: the office has not filled in and confirmed everything yet; `sheets` is None
    where the libraries that print are missing.
    """

    config: Config
    engine: Engine
    office: OfficeData
    published: Published
    declaration: Declaration
    trial: bool
    codes: Codes
    seal: Seal
    catalogues: Catalogues
    sheets: Sheets | None

    @property
    def rulebook(self) -> Rulebook:
        return self.engine.rulebook


def guide() -> Guide:
    """Return the parts of the running application."""
    return cast("Guide", current_app.extensions[EXTENSION])
