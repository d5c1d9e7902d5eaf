"""`guide schema`: what editors need to complete and underline in the rule files."""

import json
from argparse import Namespace

from guide.cli.printing import say
from guide.loading.schema import schemas


def schema(options: Namespace) -> int:
    """Write the schema of every kind of rule file."""
    options.output.mkdir(exist_ok=True)
    found = schemas(options.example, options.rules)
    for name, one in found.items():
        text = json.dumps(one, ensure_ascii=False, indent=2)
        (options.output / f"{name}.json").write_text(f"{text}\n", "utf-8")
    say(f"Zapisano {len(found)} schematów w {options.output}.")
    return 0
