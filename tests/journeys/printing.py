# SPDX-License-Identifier: GPL-3.0-or-later
"""Form 01 on paper: what the screen says is what the print service says.

printing.py BUILD: prints TAP. A clerk prints with one key on a real print
service, without paper, once more with a reason, and on one that is gone.
"""

import os
import subprocess
import sys
import tempfile

import tap
from central import Central
from counter import Counter
from driver import NotFound, Program
from printer import Printer

FINISHED = "Dịch vụ in báo đã in xong"


class Paper:
    """One clerk, one case, one printer."""

    def __init__(self, build, scratch):
        self.build = build
        self.printer = Printer(build)
        self.central = Central(build, scratch, 12, 4)
        self.program = Program(build, ["--central", self.central.uri], tree=os.path.join(scratch, "tree.json"),
                               log=os.path.join(scratch, "program.log"))
        self.at = Counter(self.program)
        self.results = []

    def step(self, name, action):
        """One line of TAP."""
        faults = []
        try:
            action()
        except (NotFound, subprocess.CalledProcessError, OSError) as error:
            faults.append(str(error))
        self.results.append((name, faults))

    def print_with_one_key(self):
        """The system's printer is taken, and nothing is called printed before it is."""
        self.at.type_account("kh-00.clerk1")
        self.at.enter()
        self.at.filter_queue("90002")
        self.at.open_three_photos()
        self.program.press("F6")
        self.program.wait_text(FINISHED)
        self.program.press("ctrl+p")
        self.program.wait_text("bản này được in và ký")

    def print_again(self):
        """The second needs a reason, which stays with the case."""
        self.printer.tell("mood has-no-paper")
        self.program.press("F6")
        self.program.wait_text("Giấy tờ này đã được in")
        self.program.type("ket giay")
        self.program.press("Return")
        self.program.wait_text("Chưa in: Máy in hết giấy")
        self.program.wait_text("In lại vì: ket giay")

    def confirm(self):
        """An officer who sees it on paper says so, and the ledger has it from them."""
        self.program.click_text("Đã in ra")
        self.program.wait_text("Đã in ra giấy, Trần Thị Mẫu An xác nhận")

    def fill_the_tray(self):
        """The printer gets its paper and goes on; what an officer said stays."""
        self.printer.tell("fill")
        self.program.wait_no_text("Chưa in: Máy in hết giấy")
        self.program.wait_text("Đã in ra giấy, Trần Thị Mẫu An xác nhận")

    def break_down(self):
        """A printer that breaks has printed nothing."""
        self.printer.tell("mood breaks")
        self.program.press("F6")
        self.program.wait_text("Giấy tờ này đã được in")
        self.program.type("hong")
        self.program.press("Return")
        self.program.wait_text("Không in được")

    def close(self):
        """Off."""
        status = self.program.close()
        if status != 0:
            raise NotFound(f"the program ended with status {status}")


def main():
    build = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="vssid-printing-") as scratch:
        paper = Paper(build, scratch)
        try:
            paper.step("one key prints, and the screen says so when it is printed", paper.print_with_one_key)
            paper.step("printing again needs a reason, and no paper is said", paper.print_again)
            paper.step("an officer may say that it is on paper", paper.confirm)
            paper.step("paper lets it go on", paper.fill_the_tray)
            paper.step("what the printer gave up is not called printed", paper.break_down)
            paper.step("the program ends cleanly", paper.close)
        finally:
            paper.program.kill()
            paper.central.stop()
            paper.printer.close()
    return tap.report(paper.results)


if __name__ == "__main__":
    sys.exit(main())
