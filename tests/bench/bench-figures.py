# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a benchmark runs, and says what it has to say.

How fast it is says nothing here: this is no optimised build, and other tests
run beside it.
"""

import json
import subprocess
import sys

import tap

NUMBERS = ("value", "limit", "ratio", "p95")


def faults(figures):
    """Every figure that is not as it should be, as a sentence."""
    if not figures:
        yield "there is no figure"
    for name, figure in figures.items():
        for number in NUMBERS:
            if not isinstance(figure.get(number), (int, float)) or figure[number] <= 0:
                yield f"{name}: {number} is {figure.get(number)!r}"
        if figure.get("unit") not in ("ms", "MiB", "pages/s"):
            yield f"{name}: the unit is {figure.get('unit')!r}"


def missed():
    for figures in ({}, {"commit": {}}, {"commit": dict.fromkeys(NUMBERS, 0) | {"unit": "ms"}}):
        if not any(faults(figures)):
            yield f"nothing is wrong with {figures}"


def main():
    answer = subprocess.run([*sys.argv[1:], "--json", "--small"], stdout=subprocess.PIPE, check=True)

    return tap.report([
        ("a figure that is missing or nothing is found", missed()),
        ("every figure is a positive number with its unit", faults(json.loads(answer.stdout))),
    ])


if __name__ == "__main__":
    sys.exit(main())
