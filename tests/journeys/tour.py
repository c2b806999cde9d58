# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour: one working morning, done in the real programs by keyboard.

tour.py BUILD DIR: leaves DIR/NN-name.png for each step, the form to be signed
as DIR/form.pdf and DIR/tour.json. A step fails when what should happen does
not, or when its picture has something that a clerk would stumble over.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import look
from counter import Counter
from driver import NotFound, Program
from outage import Outage
from printer import Printer

# The demonstration's cases are always the same; their numbers say which.
VERIFIED = "90001"
THREE_PHOTOS = "90002"
THREE_MORE = "90003"
BLURRED_CARD = "90004"
CHILD = "90005"


class Tour:
    """Takes the steps one after the other and keeps the record."""

    def __init__(self, build, out, scratch):
        self.build = build
        self.out = out
        self.scratch = scratch
        root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
        self.catalogue = look.load_catalogue(os.path.join(root, "po/vi.po"))
        self.log = os.path.join(out, "program.log")
        self.steps = []
        self.seat = None

    def picture(self, path, attempts):
        """Take the picture of a settled screen and look at it."""
        before = None
        for _ in range(attempts):
            picture = look.take_picture(path)
            if picture == before:
                break
            before = picture
            time.sleep(0.1)
        tree = self.seat.program.dump_tree()
        x, y = self.seat.program.window_origin()
        for window in tree["windows"]:
            window["origin"] = (x + window["surface"][0], y + window["surface"][1])
        return look.judge(tree, picture, self.catalogue)

    def look_twice(self, path, attempts):
        """What is wrong with the picture, and still is when nothing slides in any more."""
        faults = self.picture(path, attempts)
        for _ in range(3 if faults else 0):
            time.sleep(0.4)
            faults = self.picture(path, attempts)
            if not faults:
                break
        return faults

    def step(self, name, action, *arguments, attempts=40):
        """One step: do it, take its picture, judge it, write it down.

        A screen with a countdown does not settle: fewer attempts there.
        """
        begun = time.monotonic()
        faults = []
        try:
            action(*arguments)
        except (NotFound, subprocess.CalledProcessError) as error:
            faults.append(str(error))
        elapsed = round((time.monotonic() - begun) * 1000)
        try:
            faults += self.look_twice(os.path.join(self.out, f"{len(self.steps) + 1:02d}-{name}.png"), attempts)
        except NotFound as error:
            faults.append(str(error))
        self.steps.append({"name": name, "ok": not faults, "ms": elapsed, "faults": faults})
        print(f"{'ok  ' if not faults else 'FAIL'} {elapsed:6d} ms  {name}", flush=True)
        for fault in faults:
            print(f"       {fault}", flush=True)

    def write(self):
        """tour.json; whether every step went well."""
        with open(os.path.join(self.out, "tour.json"), "w", encoding="utf-8") as file:
            json.dump({"steps": self.steps}, file, ensure_ascii=False, indent=2)
            file.write("\n")
        return bool(self.steps) and all(step["ok"] for step in self.steps)

    def work_a_morning(self):
        """Clerk and supervisor, with the demonstration's own central; how the program ended."""
        printer = Printer(self.build)
        program = Program(self.build, ["--demo"], tree=os.path.join(self.scratch, "tree.json"), log=self.log)
        self.seat = at = Counter(program)
        try:
            self.step("start", program.wait_text, "Đang chuẩn bị bản dùng thử")
            self.step("sign-in", at.type_account, "kh-00.clerk1")
            self.step("queue", at.enter)
            self.step("filter", at.filter_queue, THREE_PHOTOS)
            self.step("case", at.open_three_photos)
            self.step("zoom", at.zoom)
            self.step("whole", at.zoom_back)
            self.step("linked", at.link)
            self.step("blink", at.blink)
            self.step("turned", at.end_blink)
            self.step("loupe", at.hold_loupe)
            self.step("compared", at.compare)
            self.step("compared-next", at.compare_next)
            self.step("case-again", at.end_comparing)
            self.step("form", at.look_at_form)
            self.step("form-saved", at.save_form, os.path.join(self.out, "form.pdf"), THREE_PHOTOS)
            printer.tell("mood has-no-paper")
            self.step("no-paper", at.print_without_paper)
            printer.tell("fill")
            self.step("printed", at.finish_printing)
            self.step("form-left", at.leave_form)
            self.step("answered", at.answer_all, "a", "s", "d", "h", "j")
            self.step("decided", at.decide, attempts=2)
            self.step("taken-back", at.take_back)
            self.step("approved", at.approve)
            self.step("blurred", at.open_other, BLURRED_CARD)
            self.step("filed-form", at.look_at_filed_form)
            self.step("filed-form-left", at.leave_form)
            self.step("retake", at.retake, look.draw_specimen(os.path.join(self.scratch, "specimen.jpg")))
            self.step("retaken", at.send_retake)
            self.step("refusal", at.write_refusal)
            self.step("refused", at.send_refusal)
            self.step("child", at.open_other, CHILD)
            self.step("left", at.leave)
            self.step("keys", at.show_keys)
            self.step("signed-out", at.sign_out)
            self.step("supervisor", at.type_account, "kh-00.supervisor")
            self.step("supervisor-queue", at.enter)
            self.step("reviews", at.show_reviews)
            self.step("review", at.open_review)
            self.step("upheld", at.uphold)
        finally:
            status = program.close()
            printer.close()
        return status

    def lose_the_line(self):
        """An hour at a counter whose line drops: decide, restart, come second, lock; how it ended."""
        keys = ("a", "s", "d", "f", "h", "j")
        self.seat = outage = Outage(self.build, self.scratch, self.log)
        try:
            self.step("line-whole", outage.begin, THREE_PHOTOS, THREE_MORE, VERIFIED)
            self.step("line-cut", outage.cut, attempts=2)
            self.step("prepared", outage.prepare, THREE_PHOTOS, *keys, attempts=2)
            self.step("prepared-too", outage.prepare, THREE_MORE, *keys, attempts=2)
            self.step("sign-out", outage.almost_leave)
            self.step("stayed", outage.stay)
            self.step("restarted", outage.restart, attempts=2)
            self.step("unsent", outage.show_unsent, attempts=2)
            self.step("took-effect", outage.take_effect)
            self.step("came-second", outage.lose_to_colleague, VERIFIED, "a", "s", "d", "g", "h")
            self.step("dealt-with", outage.settle)
            self.step("note", outage.begin_note, BLURRED_CARD)
            self.step("locked", outage.lock)
            self.step("unlocked", outage.unlock)
        finally:
            status = outage.close()
        return status


def main():
    build, out = sys.argv[1], sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="vssid-tour-") as scratch:
        tour = Tour(build, out, scratch)
        try:
            ends = [tour.work_a_morning(), tour.lose_the_line()]
        finally:
            good = tour.write()
    if any(ends):
        print(f"the programs ended with status {ends}")
    return 0 if good and not any(ends) else 1


if __name__ == "__main__":
    sys.exit(main())
