# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom, and who may not wait.

Each folder of src/ is a layer. The compiler already refuses most wrong
includes of ours, because a layer has no include path to what it must not know;
libraries, though, share the system's. So every #include is compared with the
table below.

The table grows with the tree: a new layer, or a layer that takes up a library,
is a new line here, where it is seen.
"""

import os
import re
import sys
from pathlib import Path, PurePath

import tap

C_LIBRARY = ("assert.h", "ctype.h", "errno.h", "inttypes.h", "limits.h", "locale.h", "math.h", "stdarg.h",
             "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "time.h")
GLIB = ("glib.h", "glib-object.h", "glib/", "gio/gio.h", "gobject/")
POSIX = ("fcntl.h", "glib-unix.h", "poll.h", "signal.h", "spawn.h", "termios.h", "unistd.h",
         "sys/stat.h", "sys/types.h", "sys/wait.h")
LINUX = ("gio/gunix", "linux/", "sys/")
JSON = ("json-glib/",)
SOUP = ("libsoup/",)
NSS = ("cert.h", "cms.h", "nss.h", "secerr.h", "sechash.h", "secoid.h")
DRAWING = ("cairo.h", "cairo-", "pango/", "qrencode.h")

# A layer's name: the layers it may use, those below them included; the
# libraries it may use itself, as beginnings of a header's name.
LAYERS = {
    "base": ([], ["sys/random.h"]),
    "platform": (["base"], [*POSIX, *LINUX, "cups/"]),
    "model": (["base"], []),
    "checks": (["model"], []),
    "cards": (["model", "checks"], []),
    "wire": (["model"], JSON),
    "api": (["wire", "platform"], [*SOUP, *JSON]),
    "store": (["wire", "platform"], ["sqlite3.h", "sodium.h", *JSON, *POSIX]),
    "sync": (["store", "api"], []),
    "imaging": (["platform"], []),
    "decoder": ([], ["gdk-pixbuf/", "poppler.h", "fontconfig/", "seccomp.h", "malloc.h", *NSS, *POSIX,
                     *LINUX]),
    "devices": (["platform"], []),
    "documents": (["model", "checks"], DRAWING),
    "demo": (["model", "cards"], [*DRAWING, "jpeglib.h", "setjmp.h"]),
    "central": (["platform", "model", "checks", "wire", "demo", "imaging"],
                [*SOUP, *JSON, "sqlite3.h", "sodium.h", "jpeglib.h", *POSIX]),
    "ui": (["sync", "imaging", "devices", "documents", "cards"], ["gtk/", "gdk/", "adwaita.h", "cairo.h"]),
}

# The one header two programs share: how the decoder's answer is laid out.
SHARED_HEADERS = {("decoder", "vc-decoder-frame.h")}

# Made while building: header to layer.
MADE_HEADERS = {"vc-config.h": "base", "vc-counter-resources.h": "ui"}

# Layers whose code runs on the thread that must answer the officer.
IMPATIENT = ("api", "sync", "imaging", "ui")

# What makes that thread wait, or hides where a value came from. Our own
# functions are exempt from the first: they say "_in_thread" when they block.
WAITING = {
    "a call that waits": r"\b(?!vc_)\w+_sync \(",
    "a nested main loop": r"\bg_main_(context_iteration|loop_run) \(",
    "a sleep": r"\b(g_usleep|usleep|sleep|nanosleep) \(",
}
READING = {
    "a file read or written": r"\b(g_file_(get|set)_contents|g_file_(load|replace)_contents|g_mapped_file_new|fopen) \(",
}
HIDING = {
    "a value hung on an object": r"\bg_object_set_q?data(_full)? \(",
}


def read_sources(root):
    """Maps each C file below root, by its path from there, to its text."""
    return {path.relative_to(root): path.read_text() for path in sorted(root.rglob("*.[ch]"))}


def below(layer):
    """The layer itself and all it may use, directly or through others."""
    names = {layer}
    for used in LAYERS[layer][0]:
        names |= below(used)
    return names


def wrong_includes(sources, layer):
    """Every include of one layer that the table does not allow, as a sentence."""
    owners = {path.name: path.parts[0] for path in sources if path.suffix == ".h"} | MADE_HEADERS
    libraries = (*C_LIBRARY, *GLIB, *LAYERS[layer][1])

    for path, text in sources.items():
        if path.parts[0] != layer:
            continue
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]+(?:<([^>]+)>|"([^"]+)"|(.+))', text, re.MULTILINE):
            library, ours, other = match.groups()
            if library and not library.startswith(libraries):
                yield f"{path}: {layer} does not use <{library}>"
            elif ours and ours not in owners:
                yield f'{path}: "{ours}" is in no layer'
            elif ours and owners[ours] not in below(layer) and (layer, ours) not in SHARED_HEADERS:
                yield f'{path}: {layer} does not know {owners[ours]}, where "{ours}" is'
            elif other:
                yield f"{path}: an include that cannot be read: {other}"


def without_comments_and_strings(text):
    """The text with those blanked out, each line where it was."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())

    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.DOTALL)


def functions(text):
    """Yields each function's name, the line it begins on and its body.

    A definition has its name in the first column and its braces too.
    """
    for match in re.finditer(r"^(\w+) \([^;{}]*?\)\n\{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL):
        yield match.group(1), text.count("\n", 0, match.start(2)) + 1, match.group(2)


def forbidden_calls(sources, layers, calls):
    """Every such call in a function that does not run on a worker, as a sentence."""
    for path, text in sources.items():
        if path.parts[0] not in layers or path.suffix != ".c":
            continue
        for name, first_line, body in functions(without_comments_and_strings(text)):
            if name.endswith("_in_thread"):
                continue
            for what, pattern in calls.items():
                for match in re.finditer(pattern, body):
                    line = first_line + body.count("\n", 0, match.start())
                    yield f"{path}:{line}: {what} in {name}"


def undescribed_layers(sources):
    found = {path.parts[0] for path in sources}
    yield from (f"src/{name} is not in the table" for name in sorted(found - set(LAYERS)))
    yield from (f"there is no src/{name}" for name in sorted(set(LAYERS) - found))


# What these checks must find and what they must leave alone: layer, its text,
# whether it is wrong.
INCLUDE_SAMPLES = [
    ("model", "#include <gtk/gtk.h>\n", True),
    ("model", "#include <json-glib/json-glib.h>\n", True),
    ("ui", "#include <sqlite3.h>\n", True),
    ("ui", "#  include <libsoup/soup.h>\n", True),
    ("ui", '#include "vc-sample-central.h"\n', True),
    ("checks", '#include "vc-sample-wire.h"\n', True),
    ("checks", '#include "vc-nowhere.h"\n', True),
    ("checks", "#include SAMPLE\n", True),
    ("imaging", "#include <sys/mman.h>\n", True),
    ("imaging", "#include <gdk-pixbuf/gdk-pixbuf.h>\n", True),
    ("wire", '#include "vc-sample-model.h"\n#include <json-glib/json-glib.h>\n', False),
    ("central", '#include "vc-sample-wire.h"\n#include <sqlite3.h>\n', False),
    ("model", "#include <glib-object.h>\n#include <string.h>\n", False),
]

CALL_SAMPLES = [
    ("void\nf (void)\n{\n  soup_session_send_sync (s);\n}\n", True),
    ("static int\nf (int a,\n   int b)\n{\n  if (a)\n    {\n      g_usleep (1);\n    }\n}\n", True),
    ("void\nf (void)\n{\n  while (x)\n    g_main_context_iteration (NULL, TRUE);\n}\n", True),
    ("void\nread_in_thread (void)\n{\n  soup_session_send_sync (s);\n}\n", False),
    ('void\nf (void)\n{\n  /* g_usleep (1); */\n  g_debug ("g_usleep (1)");\n}\n', False),
    ("void\nf (void)\n{\n  vc_words_for_sync (state);\n}\n", False),
]


def missed_includes():
    for layer, text, wrong in INCLUDE_SAMPLES:
        sources = {PurePath(f"{name}/vc-sample-{name}.h"): "" for name in LAYERS}
        sources[PurePath(f"{layer}/vc-sample.c")] = text
        if any(wrong_includes(sources, layer)) != wrong:
            yield f"in {layer}, {'missed' if wrong else 'refused'}: {text!r}"


def missed_calls():
    for text, wrong in CALL_SAMPLES:
        if any(forbidden_calls({PurePath("ui/vc-sample.c"): text}, IMPATIENT, WAITING)) != wrong:
            yield f"{'missed' if wrong else 'refused'}: {text!r}"


def main():
    sources = read_sources(Path(os.environ["VSSID_COUNTER_SOURCE_DIR"]) / "src")

    return tap.report([
        ("a wrong include is found, a right one is not", missed_includes()),
        ("a call that waits is found, one on a worker is not", missed_calls()),
        ("every folder of src is a layer of the table", undescribed_layers(sources)),
        *((f"{layer} includes only what it may use", wrong_includes(sources, layer)) for layer in LAYERS),
        ("nothing waits where an officer waits for it", forbidden_calls(sources, IMPATIENT, WAITING)),
        ("no file is read where a screen waits for it", forbidden_calls(sources, ["ui"], READING)),
        ("no value hangs on an object by a name", forbidden_calls(sources, IMPATIENT, HIDING)),
    ])


if __name__ == "__main__":
    sys.exit(main())
