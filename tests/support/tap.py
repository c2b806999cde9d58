# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells meson what held, in the Test Anything Protocol."""

import sys


def report(checks):
    """Prints one line for each (name, faults) and each fault below its name.

    A check holds when it has no faults. Returns the exit status.
    """
    checks = [(name, list(faults)) for name, faults in checks]

    print(f"1..{len(checks)}")
    for number, (name, faults) in enumerate(checks, 1):
        print(f"{'not ok' if faults else 'ok'} {number} - {name}")
        for fault in faults:
            print(f"# {fault}")
            # Where only the number of what failed is kept of standard output.
            print(f"{name}: {fault}", file=sys.stderr)

    return 1 if any(faults for _name, faults in checks) else 0
