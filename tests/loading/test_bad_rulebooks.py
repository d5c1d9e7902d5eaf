"""A gallery of mistakes, each with the exact words that tell the editor about it.

Every folder of `bad/` is laid over the sound rules of `good/`.
"""

import shutil
from pathlib import Path

import pytest

from guide.loading import RulebookError, load_rulebook

BAD = sorted((Path(__file__).parent / "bad").iterdir())


@pytest.mark.parametrize("mistake", BAD, ids=lambda mistake: mistake.name)
def test_every_mistake_is_reported_where_it_stands(mistake, folder):
    shutil.copytree(mistake, folder, dirs_exist_ok=True)
    with pytest.raises(RulebookError) as caught:
        load_rulebook(folder)
    expected = (mistake / "expected.txt").read_text("utf-8").splitlines()
    assert [str(problem) for problem in caught.value.problems] == expected
