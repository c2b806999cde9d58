# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour: one working morning, done in the real programs by keyboard.

tour.py BUILD DIR: leaves DIR/NN-name.png for each step, the printed form as
DIR/form.pdf and DIR/tour.json. A step fails when what should happen does not,
or when its picture has something a clerk would stumble over.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

import look
from driver import NotFound, Program, wait_until

PASSWORD = "mau-thu-nghiem"


class Tour:
    """Takes the steps one after the other and keeps the record."""

    def __init__(self, build, out, scratch):
        self.out = out
        root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
        self.catalogue = look.load_catalogue(os.path.join(root, "po/vi.po"))
        self.steps = []
        self.program = Program(build, ["--demo"], tree=os.path.join(scratch, "tree.json"),
                               log=os.path.join(out, "program.log"))

    def words(self, source):
        """What the program says for a source string."""
        return self.catalogue.get(source) or source

    def picture(self, path):
        """Take the picture of a settled screen and look at it."""
        before = None
        for _ in range(40):
            picture = look.take_picture(path)
            if picture == before:
                break
            before = picture
            time.sleep(0.1)
        tree = self.program.dump_tree()
        x, y = self.program.window_origin()
        for window in tree["windows"]:
            window["origin"] = (x + window["surface"][0], y + window["surface"][1])
        return tree, look.judge(tree, picture, self.catalogue)

    def step(self, name, action):
        """One step: do it, take its picture, judge it, write it down."""
        begun = time.monotonic()
        faults = []
        tree = None
        try:
            action()
        except (NotFound, AssertionError, subprocess.CalledProcessError) as error:
            faults.append(str(error) or traceback.format_exc(limit=2))
        elapsed = round((time.monotonic() - begun) * 1000)
        try:
            tree, seen = self.picture(os.path.join(self.out, f"{len(self.steps) + 1:02d}-{name}.png"))
            faults += seen
        except NotFound as error:
            faults.append(str(error))
        self.steps.append({"name": name, "ok": not faults, "ms": elapsed, "faults": faults})
        print(f"{'ok  ' if not faults else 'FAIL'} {elapsed:6d} ms  {name}", flush=True)
        for fault in faults:
            print(f"       {fault}", flush=True)
        return tree

    def write(self):
        """tour.json; whether every step went well."""
        with open(os.path.join(self.out, "tour.json"), "w", encoding="utf-8") as file:
            json.dump({"steps": self.steps}, file, ensure_ascii=False, indent=2)
            file.write("\n")
        return bool(self.steps) and all(step["ok"] for step in self.steps)
