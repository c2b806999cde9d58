# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person would.

It finds controls by role and name in the accessibility tree, presses real
keys and buttons through the X server, and reads the tree again. Every wait
is for something to be so, with a limit.
"""

import json
import os
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What it says before it ends, when something has not been sent.
UNSENT = "chưa gửi đi"

# A list of ten thousand rows would cost half a second a look.
MANY = 400


class NotFound(Exception):
    """What was waited for did not come; says what was on the screen."""


def pump():
    """Let the accessibility cache hear what has changed."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_until(what, test, seconds=20):
    """Wait until test() is true and return its value."""
    end = time.monotonic() + seconds
    while True:
        pump()
        try:
            value = test()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise NotFound(what)
        time.sleep(0.05)


class Program:
    """One running vssid-counter, perhaps below a command that wraps it."""

    def __init__(self, build, arguments, tree=None, log=None, wrapper=()):
        self.build = os.path.abspath(build)
        self.tree = tree
        environment = dict(os.environ, VSSID_COUNTER_BUILD_DIR=self.build,
                           GSETTINGS_SCHEMA_DIR=os.path.join(self.build, "data"))
        if tree:
            environment.update(VC_TREE_DUMP=tree,
                               LD_PRELOAD=os.path.join(self.build, "tests/journeys/tree-dump.so"))
        self.log = open(log, "ab") if log else None
        self.process = subprocess.Popen([*wrapper, os.path.join(self.build, "src/ui/vssid-counter"), *arguments],
                                        env=environment, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)
        self.application = wait_until("the program on the accessibility bus", self._find_application, 60)
        wait_until("the keyboard", lambda: any(w["active"] for w in self.dump_tree()["windows"]), 60)

    @property
    def pid(self):
        """The program's own: a wrapper runs it as its child."""
        pid = self.process.pid
        while True:
            with open(f"/proc/{pid}/comm", encoding="utf-8") as comm:
                if comm.read().strip() == "vssid-counter":
                    return pid
            with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as children:
                below = children.read().split()
            if not below:
                return pid
            pid = int(below[0])

    def _find_application(self):
        if self.process.poll() is not None:
            raise NotFound(f"the program ended with status {self.process.returncode}")
        pid = self.pid
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == pid:
                return child
        return None

    # Looking

    def walk(self, start=None):
        """Every accessible below, breadth first; long lists are not entered whole."""
        queue = [start or self.application]
        while queue:
            node = queue.pop(0)
            yield node
            try:
                count = min(node.get_child_count(), MANY)
                queue.extend(child for child in (node.get_child_at_index(i) for i in range(count)) if child)
            except GLib.Error:
                continue

    def heard(self):
        """Every name, description and text a screen reader could come upon, shown or not."""
        found = set()
        for node in self.walk():
            try:
                found |= {node.get_name(), node.get_description()}
                if node.get_text_iface():
                    found.add(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))
            except GLib.Error:
                continue
        return {text for text in found if text}

    def find_now(self, role=None, name=None, contains=None, start=None, sensitive=None):
        """The first visible control with this role and name, or None."""
        for node in self.walk(start):
            try:
                if role and node.get_role_name() != role:
                    continue
                text = node.get_name() or ""
                if name is not None and text != name:
                    continue
                if contains is not None and contains not in text:
                    continue
                states = node.get_state_set()
                if not states.contains(Atspi.StateType.VISIBLE):
                    continue
                if sensitive is not None and states.contains(Atspi.StateType.SENSITIVE) != sensitive:
                    continue
                return node
            except GLib.Error:
                continue
        return None

    def find(self, role=None, name=None, contains=None, start=None, sensitive=None, seconds=20):
        """Wait for a control and return it."""
        what = f"{role or 'control'} “{name or contains}”"
        try:
            return wait_until(what, lambda: self.find_now(role, name, contains, start, sensitive), seconds)
        except NotFound:
            raise NotFound(f"{what} did not come; on the screen: {self.describe()}") from None

    def wait_gone(self, role=None, name=None, contains=None, seconds=20):
        """Wait until there is no such control."""
        wait_until(f"{role} “{name or contains}” to go",
                   lambda: self.find_now(role, name, contains) is None, seconds)

    def describe(self):
        """The words on the screen, for a failure's message."""
        return " | ".join(self.texts())[:2000]

    def widgets(self):
        """Every widget on the screen, of the window that has the keyboard or else of the last."""
        windows = self.dump_tree()["windows"]
        shown = [window for window in windows if window["active"]] or windows
        queue = [shown[-1]["root"]] if shown else []
        while queue:
            widget = queue.pop(0)
            yield widget
            queue.extend(widget["children"])

    def window_size(self):
        """(width, height) of the window that has the keyboard."""
        window = [w for w in self.dump_tree()["windows"] if w["active"]][-1]
        return window["surface"][2], window["surface"][3]

    def focused(self):
        """The types of what has the keyboard's focus, from the window down to it."""
        queue = [(window["root"], ()) for window in self.dump_tree()["windows"] if window["active"]]
        while queue:
            widget, above = queue.pop(0)
            here = (*above, widget["type"])
            if widget["focused"]:
                return here
            queue.extend((child, here) for child in widget["children"])
        return ()

    def wait_focus(self, *types):
        """Wait until the focus is where each of these is, for what is pressed goes there."""
        try:
            wait_until(types, lambda: set(types) <= set(self.focused()))
        except NotFound:
            raise NotFound(f"the focus did not come to {types}; it is at {self.focused()};"
                           f" on the screen: {self.describe()}") from None

    def texts(self):
        """The texts on the screen. The accessibility tree also has pages that are not shown."""
        return [widget["text"] for widget in self.widgets() if widget.get("text", "").strip()]

    def shows(self, text):
        """Whether a text is on the screen now, alone or as a part."""
        return any(text in shown for shown in self.texts())

    def wait_text(self, text, seconds=20):
        """Wait until a text is on the screen."""
        try:
            wait_until(text, lambda: self.shows(text), seconds)
        except NotFound:
            raise NotFound(f"“{text}” did not come; on the screen: {self.describe()}") from None

    def wait_no_text(self, text, seconds=20):
        """Wait until a text is gone from the screen."""
        try:
            wait_until(text, lambda: not self.shows(text), seconds)
        except NotFound:
            raise NotFound(f"“{text}” did not go; on the screen: {self.describe()}") from None

    def extents(self, node):
        """(x, y, width, height) of a control on the screen."""
        window = node
        while window.get_role_name() not in ("frame", "dialog", "window", "alert dialog"):
            window = window.get_parent()
        inside = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        x, y = self.window_origin()
        return inside.x + x, inside.y + y, inside.width, inside.height

    def window_origin(self):
        """Where the active window's corner is."""
        answer = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"],
                                capture_output=True, text=True, check=False).stdout
        fields = dict(line.split("=", 1) for line in answer.splitlines() if "=" in line)
        return int(fields.get("X", 0)), int(fields.get("Y", 0))

    def picture_of(self, x, y, width, height):
        """What a part of the screen looks like now."""
        return subprocess.run(["import", "-silent", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "rgb:-"],
                              stdout=subprocess.PIPE, check=True).stdout

    # Acting

    def click(self, node):
        """A real click in the middle of a control."""
        x, y, width, height = self.extents(node)
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1"],
                       check=True)

    def click_text(self, text):
        """A real click on the widget that shows a text, in the window that has the keyboard."""
        self.wait_text(text)
        widget = next(w for w in self.widgets() if w.get("text") == text)
        x, y = self.window_origin()
        window = [w for w in self.dump_tree()["windows"] if w["active"]][-1]
        left, top, width, height = widget["bounds"]
        subprocess.run(["xdotool", "mousemove", str(int(x + window["surface"][0] + left + width / 2)),
                        str(int(y + window["surface"][1] + top + height / 2)), "click", "1"], check=True)

    def press(self, *keys):
        """Real keys, one after the other, no faster than a person."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(0.12)

    def type(self, text):
        """Real typing, the keys 60 ms apart (xdotool halves its delay); under 35 ms it is a device."""
        subprocess.run(["xdotool", "type", "--delay", "120", text], check=True)

    def burst(self, text):
        """Keys as a scanner in keyboard mode sends them; a person's next key comes later."""
        subprocess.run(["xdotool", "type", "--delay", "2", text], check=True)
        time.sleep(0.3)

    # Recording

    def dump_tree(self):
        """What every window shows, as the program laid it out."""
        if os.path.exists(self.tree):
            os.unlink(self.tree)
        if self.process.poll() is not None:
            raise NotFound(f"the program ended with status {self.process.returncode}")
        os.kill(self.pid, signal.SIGUSR1)
        wait_until("the widget tree", lambda: os.path.exists(self.tree) or self.process.poll() is not None)
        if not os.path.exists(self.tree):
            raise NotFound(f"the program ended with status {self.process.returncode}")
        with open(self.tree, encoding="utf-8") as file:
            return json.load(file)

    def kill(self):
        """End it as the power does."""
        if self.process.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            self.process.wait()
        if self.log:
            self.log.close()

    def has_ended(self):
        """Whether it has; when it asks first, because something is not sent yet, that stays behind."""
        try:
            if self.process.poll() is None and self.shows(UNSENT):
                self.press("Right", "Return")
        except (NotFound, OSError):
            pass
        return self.process.poll() is not None

    def close(self):
        """End it as a person does, so that it cleans up after itself."""
        if self.process.poll() is None:
            self.press("ctrl+q")
            try:
                wait_until("the program to end", self.has_ended, 20)
            except NotFound:
                self.process.kill()
                self.process.wait()
        if self.log:
            self.log.close()
        return self.process.returncode
