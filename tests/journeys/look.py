# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at a picture of the screen and at the widgets behind it.

Answers with a list of sentences, one for each thing that a clerk would
stumble over: a text that is cut off or too faint, one on top of another, one
in a foreign language, a tone mark that lost its top.
"""

import re
import subprocess

# Text at this contrast can be read all day (WCAG 2.1, 1.4.3).
CONTRAST = 4.5

ENGLISH = re.compile(
    r"\b(the|and|of|is|are|not|cannot|with|this|your|please|cancel|close|save|open|sign|print|"
    r"search|back|next|other|yes|loading|error|failed|waiting|approve|refuse)\b", re.IGNORECASE)


def take_picture(path):
    """Save the screen as PNG and return (width, height, bytes of RGB)."""
    subprocess.run(["import", "-silent", "-window", "root", path], check=True)
    raw = subprocess.run(["convert-im6.q16", path, "-depth", "8", "ppm:-"],
                         check=True, capture_output=True).stdout
    header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", raw)
    return int(header[1]), int(header[2]), raw[header.end():]


def draw_specimen(path):
    """Save a picture that shows nobody, as a camera at the counter would; its path."""
    subprocess.run(["convert-im6.q16", "-size", "1600x1000", "gradient:#d8c8a8-#8fa8b8", "-gravity", "center",
                    "-pointsize", "140", "-fill", "#7a1f1f", "-annotate", "0", "SPECIMEN", path], check=True)
    return path


def load_catalogue(path):
    """{source string: translation} of a PO file, through msgunfmt's own reader."""
    text = subprocess.run(["msgcat", "--no-wrap", path], check=True, capture_output=True, text=True).stdout
    catalogue = {}
    for entry in text.split("\n\n"):
        strings = {}
        key = None
        for line in entry.splitlines():
            match = re.match(r'(msgid|msgid_plural|msgstr(?:\[\d\])?|msgctxt) "(.*)"$', line)
            if match:
                key = match[1]
                strings[key] = match[2]
            elif key and line.startswith('"'):
                strings[key] += line[1:-1]
        if strings.get("msgid"):
            catalogue[strings["msgid"]] = strings.get("msgstr") or strings.get("msgstr[0]", "")
    return catalogue


def luminance(color):
    """Relative luminance of an sRGB colour, 0 to 1."""
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    """WCAG contrast of two colours, 1 to 21."""
    one, two = sorted((luminance(a), luminance(b)), reverse=True)
    return (one + 0.05) / (two + 0.05)


def background(picture, rectangle):
    """The most frequent colour of a region, 0 to 1 each, and the region's set of colours."""
    width, height, pixels = picture
    x, y, w, h = rectangle
    counts = {}
    for row in range(max(0, int(y)), min(height, int(y + h))):
        start = row * width * 3
        for column in range(max(0, int(x)), min(width, int(x + w))):
            color = pixels[start + column * 3:start + column * 3 + 3]
            counts[color] = counts.get(color, 0) + 1
    if not counts:
        return None, counts
    return tuple(c / 255 for c in max(counts, key=counts.get)), counts


def has_ink(picture, rectangle, back):
    """Whether anything but the background is drawn in a region."""
    _, counts = background(picture, rectangle)
    return any(max(abs(c / 255 - b) for c, b in zip(color, back)) > 0.08 for color in counts)


def intersect(a, b):
    """The common rectangle of two, or None."""
    x, y = max(a[0], b[0]), max(a[1], b[1])
    right, bottom = min(a[0] + a[2], b[0] + b[2]), min(a[1] + a[3], b[1] + b[3])
    return (x, y, right - x, bottom - y) if right > x and bottom > y else None


SCROLLERS = {"GtkViewport", "GtkListView", "GtkScrolledWindow", "GtkColumnView", "GtkListBase", "GtkTextView"}


def find_all(node, kind):
    """All widgets of a type below a widget."""
    if node["type"] == kind:
        yield node
    for child in node["children"]:
        yield from find_all(child, kind)


def collect(node, clip, scroll, layer, labels):
    """All labels below a widget, with what may cut them off."""
    bounds = node.get("bounds")
    if bounds is None:
        return
    if node["type"] == "AdwToastWidget":
        layer = layer + ("message",)
    if node["type"] in SCROLLERS:
        scroll = intersect(scroll, bounds) if scroll else bounds
        if scroll is None:
            return
    elif node["clips"]:
        clip = intersect(clip, bounds) if clip else bounds
    if "text" in node and node["text"].strip():
        labels.append(dict(node, clip=clip, scroll=scroll, layer=layer))
        return
    for index, child in enumerate(node["children"]):
        above = layer
        if node["type"] in ("GtkOverlay", "AdwToastOverlay", "AdwFlap") and index > 0:
            above = layer + (id(child),)
        if child["type"].startswith("GtkPopover"):
            above = layer + (id(child),)
        collect(child, clip, scroll, above, labels)


def judge_label(label, picture, origin, catalogue):
    """What is wrong with one label, as words."""
    text = label["text"].strip()
    x, y, width, height = label["bounds"]
    if label["ellipsized"]:
        yield "is shortened with an ellipsis"
    if not label["wraps"] and width + 0.5 < label["natural_width"]:
        yield f"has {width:.0f} of the {label['natural_width']} pixels it needs"
    if height + 0.5 < label["natural_height"]:
        yield f"has {height:.0f} of the {label['natural_height']} pixels of height it needs"

    ink = label.get("ink")
    if ink and label["clip"]:
        shown = intersect(ink, label["clip"])
        if shown is None or shown[1] > ink[1] + 0.5 or shown[3] + 0.5 < ink[3]:
            yield "is cut off by what holds it"

    if catalogue.get(text) not in (None, "", text):
        yield "is not translated"
    elif text.isascii() and ENGLISH.search(text):
        yield "reads like English"

    if not ink or not label["sensitive"] or ink[2] <= 0:
        return
    on_screen = (ink[0] + origin[0], ink[1] + origin[1], ink[2], ink[3])
    region = (x + origin[0], y + origin[1], width, height)
    back, _ = background(picture, region)
    if back is None:
        return
    red, green, blue, alpha = label["color"]
    alpha *= label["opacity"]
    fore = tuple(f * alpha + b * (1 - alpha) for f, b in zip((red, green, blue), back))
    if contrast(fore, back) < CONTRAST:
        yield f"has a contrast of {contrast(fore, back):.1f}"
    # The first row of ink is where a tone mark over a capital stands.
    if not has_ink(picture, (on_screen[0], on_screen[1] - 1, on_screen[2], 3), back):
        yield "lost the top of its letters"


def judge(tree, picture, catalogue):
    """Everything wrong with a screen; an empty list is a good screen."""
    findings = []
    if not tree["hint_font_metrics"]:
        findings.append("font metrics are not hinted, so tone marks are cut when a part is drawn anew")
    windows = tree["windows"]
    top = [w for w in windows if w["active"]] or windows[-1:]
    for window in top:
        labels = []
        # The surface has a shadow around the window, which is not on the screen.
        origin = window["origin"]
        collect(window["root"], None, None, (), labels)
        seen = []
        messages = [toast["bounds"] for toast in find_all(window["root"], "AdwToastWidget")]
        for label in labels:
            box = label.get("ink") or label["bounds"]
            # A message covers for its seconds what is below; it is judged itself.
            if "message" not in label["layer"] and any(intersect(box, message) for message in messages):
                continue
            if label["scroll"]:
                visible = intersect(box, label["scroll"])
                if visible is None or visible[3] + 1 < box[3]:
                    continue
            for fault in judge_label(label, picture, origin, catalogue):
                findings.append(f"“{label['text'][:60]}” {fault}")
            for other in seen:
                common = intersect(box, other.get("ink") or other["bounds"])
                if common and common[2] > 1 and common[3] > 1 and label["layer"] == other["layer"]:
                    findings.append(f"“{label['text'][:40]}” lies over “{other['text'][:40]}”")
            seen.append(label)
    return findings
