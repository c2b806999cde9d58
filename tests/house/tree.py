# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every file of the tree, whatever it is about."""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import tap

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED = (".c", ".h", ".py", ".css")

# Where the project was written, what it was written from, and where a package
# came from concern nobody who reads it. Each pattern is spelt so that it does
# not find itself.
OUTSIDE = {
    "a workplace": r"/wor[k]/",
    "a working paper": r"\b(domain|product|toolkit|limits|architecture)[.]md\b",
    "a mark of a source": r"(?<![\w\])])\[[SCP][0-9]{1,2}[a-z]?\](?!\()",
    "a package registry": r"\b(deb[.]debian[.]org|registry[.]npmjs|pypi[.]org|pythonhosted[.]org)",
    "unfinished work": r"\b(TOD[O]|FIXM[E]|XX[X])\b",
}


def tree(root):
    """Every file of the project, in a clone or in a copy of one."""
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:] = [name for name in folders if not name.startswith("build")]
        folders[:] = sorted(name for name in folders if name not in (".git", "__pycache__"))
        yield from (Path(folder, name) for name in sorted(names) if name != ".git")


def read_texts(root):
    """Maps each file that is text, by its path from root, to that text."""
    texts = {}
    for path in tree(root):
        try:
            texts[path.relative_to(root)] = path.read_text()
        except UnicodeDecodeError:
            pass
    return texts


def interpreter(text):
    return text.partition("\n")[0] if text.startswith("#!") else ""


def shell_faults(root, texts):
    scripts = [path for path, text in texts.items() if re.search(r"\b(ba|da)?sh$", interpreter(text))]
    if not scripts:
        yield "there is no script to look at"
        return
    answer = subprocess.run(["shellcheck", "--format=gcc", *map(str, scripts)], cwd=root,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    yield from answer.stdout.splitlines()


def xml_faults(texts):
    for path, text in texts.items():
        if path.suffix in (".ui", ".svg") or ".xml" in path.suffixes:
            try:
                ElementTree.fromstring(text.encode())
            except ElementTree.ParseError as error:
                yield f"{path}: {error}"


def outside_faults(texts):
    for path, text in texts.items():
        if path.name == "LICENSE":
            continue
        for what, pattern in OUTSIDE.items():
            for match in re.finditer(pattern, text):
                yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {what}: {match.group()}"


def licence_faults(texts):
    for path, text in texts.items():
        if path.suffix in LICENSED or interpreter(text):
            if not any(LICENCE in line for line in text.split("\n", 2)[:2]):
                yield f"{path}: the licence is not in the first two lines"


def app_id_faults(texts):
    top = Path("meson.build")
    app_id = re.search(r"^app_id = '(.+)'$", texts[top], re.MULTILINE).group(1)
    parts = app_id.split(".")[:-1]
    pattern = re.compile(r"[./]".join(parts))

    for path, text in texts.items():
        found = len(pattern.findall(text))
        if found > (1 if path == top else 0):
            yield f"{path}: the application's id stands here {found} times"


def readme_faults(texts):
    first_screen = texts[Path("README.md")].split("\n")[:40]
    for command in ("./run", "./test"):
        if not any(line.startswith(f"    {command} ") for line in first_screen):
            yield f"README.md: {command} is not on the first screen"


def missed():
    """What these checks must find in samples, so that they are known to look."""
    samples = {
        Path("meson.build"): "app_id = 'a.sample.Id'\n",
        Path("src/sample.c"): "/* no licence */\nconst char *id = \"a.sample.Id\"; /* TO" "DO */\n",
        Path("ui/sample.ui"): f"<!-- {LICENCE} -->\n<interface><object></interface>\n",
        Path("README.md"): "./run\n",
    }
    for check in (xml_faults, outside_faults, licence_faults, app_id_faults, readme_faults):
        if not any(check(samples)):
            yield f"{check.__name__} finds nothing"


def main():
    root = Path(os.environ["VSSID_COUNTER_SOURCE_DIR"])
    texts = read_texts(root)

    return tap.report([
        ("what is wrong would be found", missed()),
        ("every shell script passes shellcheck", shell_faults(root, texts)),
        ("every XML file is well formed", xml_faults(texts)),
        ("the project speaks of itself alone", outside_faults(texts)),
        ("every source file names its licence at the top", licence_faults(texts)),
        ("the application's id stands in meson.build alone", app_id_faults(texts)),
        ("the README's first screen names both commands", readme_faults(texts)),
    ])


if __name__ == "__main__":
    sys.exit(main())
