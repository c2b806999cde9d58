# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every word a person can read has its Vietnamese."""

import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import tap

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2"]


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, text=True, check=True).stdout


def extract(root, template):
    """Writes all strings of the tree, from whatever file may have some."""
    files = [*root.glob("data/*.in.in"), *root.glob("src/**/*.c"), *root.glob("ui/*.ui")]
    run("xgettext", "--from-code=UTF-8", "--add-comments=Translators", "--sort-by-file", f"--output={template}",
        *(f"--keyword={keyword}" for keyword in KEYWORDS),
        *(str(path.relative_to(root)) for path in sorted(files)), cwd=root)


def listing_faults(root, template):
    """Compares the files that have strings with those that translators are shown."""
    locations = re.findall(r"^#: (.+)$", template.read_text(), re.MULTILINE)
    wanted = {place.rpartition(":")[0] for line in locations for place in line.split()}
    listed = [line for line in (root / "po/POTFILES.in").read_text().splitlines() if line and line[0] != "#"]

    yield from (f"{name} has words and is not in POTFILES.in" for name in sorted(wanted - set(listed)))
    yield from (f"{name} is in POTFILES.in and has no words" for name in sorted(set(listed) - wanted))
    if listed != sorted(set(listed)):
        yield "POTFILES.in is not sorted, or names a file twice"
    yield from (f"{name} has words; only ui speaks to people" for name in sorted(wanted)
                if name.startswith("src/") and not name.startswith("src/ui/"))


def messages(catalogue, *which):
    """The messages of one kind, as (place, message)."""
    text = run("msgattrib", "--no-obsolete", "--no-wrap", *which, str(catalogue), cwd=catalogue.parent)
    for block in text.split("\n\n"):
        message = re.search(r'^msgid "(.+)"$', block, re.MULTILINE)
        if message:
            place = re.search(r"^#: (\S+)", block, re.MULTILINE)
            yield place.group(1) if place else "somewhere", message.group(1)


def missing_words(merged):
    yield from (f"{place}: “{text}” is not translated" for place, text in messages(merged, "--untranslated"))
    yield from (f"{place}: “{text}” is only guessed" for place, text in messages(merged, "--only-fuzzy"))


def letter_faults(catalogue):
    """A mark that stands apart from its letter is drawn beside it by some fonts."""
    for number, line in enumerate(catalogue.read_text().splitlines(), 1):
        if not unicodedata.is_normalized("NFC", line):
            yield f"{catalogue.name}:{number}: letters and marks are apart"


def main():
    root = Path(os.environ["VSSID_COUNTER_SOURCE_DIR"])
    catalogue = root / "po/vi.po"

    with tempfile.TemporaryDirectory() as scratch:
        template = Path(scratch, "all.pot")
        merged = Path(scratch, "vi.po")
        extract(root, template)
        run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output={merged}", str(catalogue), str(template), cwd=root)

        return tap.report([
            ("translators are shown every file that has words", listing_faults(root, template)),
            ("every string of the tree is in Vietnamese", missing_words(merged)),
            ("Vietnamese letters are whole", letter_faults(catalogue)),
        ])


if __name__ == "__main__":
    sys.exit(main())
