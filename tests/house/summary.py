#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums up a finished `meson test`: the seconds of each suite, what failed by
name, and as the last line "N passed, N failed".

Every behaviour a test program reports counts as one; a program that reports
none of its own counts as one itself. A program that ended badly although
all it reported was well has crashed or leaked, and counts as one more. What
was skipped has not been shown to work, so it counts as failed.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree


def suite_of(test):
    """The suite in a test's full name, which reads "project:suite / test"."""
    return test.partition(" / ")[0].partition(":")[2] or test


def behaviours_by_test(logs):
    """Maps a test program to pairs of a behaviour's name and whether it held."""
    behaviours = {}
    for suite in ElementTree.parse(logs / "testlog.junit.xml").getroot():
        _project, _dot, test = suite.get("name").partition(".")
        if test:
            behaviours[test] = [
                (case.get("name"), not any(case.find(tag) is not None for tag in ("failure", "error", "skipped")))
                for case in suite.iter("testcase")
            ]
    return behaviours


def main(build):
    logs = build / "meson-logs"
    behaviours = behaviours_by_test(logs)
    seconds = Counter()
    passed = 0
    failed = []

    for line in (logs / "testlog.json").read_text().splitlines():
        test = json.loads(line)
        name = test["name"]
        well = test["result"] in ("OK", "EXPECTEDFAIL")
        reported = behaviours.get(name, [])
        broken = [behaviour for behaviour, held in reported if not held]

        seconds[suite_of(name)] += test["duration"]
        passed += len(reported) - len(broken)
        failed += [f"{name}: {behaviour}" for behaviour in broken]

        if not reported and well:
            passed += 1
        elif not broken and not well:
            failed.append(f"{name}: {test['result']}")

    for suite, spent in seconds.items():
        print(f"{spent:8.1f} s  suite {suite}")
    for name in failed:
        print(f"failed: {name}")

    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
