# SPDX-License-Identifier: GPL-3.0-or-later
"""Journeys through every screen, in the built program, on a private screen.

journeys.py BUILD: prints TAP, one line for each journey. They follow on each
other like the hours of a day; one that fails does not hide the next.
"""

import os
import subprocess
import sys
import tempfile

import tap
from central import Central
from counter import Counter, check
from driver import NotFound, Program


class Day:
    """One central, one client after the other, and what went wrong."""

    def __init__(self, build, folder):
        self.build = build
        self.folder = folder
        self.results = []
        self.central = Central(build, folder, 30, 5, "--gateway-delay-ms", "50")
        self.program = None
        self.at = None

    def start(self):
        """Start the program against central."""
        self.program = Program(self.build, ["--central", self.central.uri],
                               tree=os.path.join(self.folder, "tree.json"),
                               log=os.path.join(self.folder, "program.log"))
        self.at = Counter(self.program)

    def journey(self, name, action):
        """One journey; its faults are words."""
        faults = []
        try:
            action()
        except (NotFound, subprocess.CalledProcessError) as error:
            faults.append(str(error))
        self.results.append((name, faults))

    def forbid_dumps(self):
        """Neither program may leave a core file: citizens' data would be in it."""
        for process in (self.program.process, self.central.process):
            with open(f"/proc/{process.pid}/limits", encoding="ascii") as limits:
                core = next(line for line in limits if line.startswith("Max core file size"))
            check(core.split()[4:6] == ["0", "0"], core)

    def refuse_wrong_password(self):
        """A wrong password is a sentence with a next step."""
        self.program.wait_text("Mật khẩu", 60)
        self.program.type("kh-00.clerk1")
        self.program.press("Tab")
        self.program.type("not-the-word")
        self.program.press("Return")
        self.program.wait_text("Sai tài khoản hoặc mật khẩu.")

    def sign_in(self):
        """The right one opens the office's queue."""
        self.program.wait_focus("VcSignInPage", "GtkPasswordEntry")
        self.program.press("shift+Tab", "ctrl+a")
        self.program.type("kh-00.clerk1")
        self.program.press("Tab", "ctrl+a")
        self.program.type("mau-thu-nghiem")
        self.at.enter()

    def open_three_photos(self):
        """The queue filters as one types and opens the case with its photos."""
        self.at.filter_queue("90002")
        self.at.open_three_photos()

    def ignore_a_scanner(self):
        """A burst of keys with F9's letters in it answers nothing and decides nothing."""
        self.program.burst("asdfghj1234567890asdfghj")
        # One key of a person afterwards is answered, and it alone.
        self.program.press("a")
        self.program.wait_text("Còn phải trả lời: S, D, H, J")

    def approve(self):
        """The other keys and F9; the account is issued and the notice delivered."""
        self.at.answer_all("s", "d", "h", "j")
        self.at.approve()
        token = self.central.sign_in("kh-00.supervisor")
        check(len(self.central.list(token, state="ACCOUNT_ISSUED")) == 1, "central issued another number of accounts")

    def lock_in_mid_note(self):
        """The lock hides everything and gives everything back, a half-typed note included."""
        self.at.open_other("90003")
        self.at.zoom()
        self.at.write_refusal()
        self.at.type_note("hen dan mang")
        zooms = self.at.read_zooms()
        check(zooms, "no photograph is zoomed")
        self.at.lock()
        self.program.type("not-the-word")
        self.program.press("Return")
        self.program.wait_text("Sai mật khẩu. Kiểm tra phím Caps Lock rồi nhập lại.")
        self.at.unlock()
        check(self.at.read_zooms() == zooms, f"{self.at.read_zooms()} is not {zooms}")
        self.at.type_more(" the goc")
        check(self.at.read_note() == "hen dan mang the goc", f"the note is “{self.at.read_note()}”")
        self.program.click_text("Quay lại")
        self.program.wait_no_text("Vì sao không chấp nhận tờ khai này?")

    def lock_over_a_dialog(self):
        """A dialog goes with the lock and can be asked for again."""
        self.at.print_form()
        self.at.lock()
        self.at.unlock()
        self.at.print_form()
        self.program.press("Escape")
        self.program.wait_no_text("Lưu thành PDF")
        self.at.show_all_photos()
        self.at.leave()

    def refuse(self):
        """A refusal waits for the supervisor."""
        self.at.open_other("90004")
        self.at.write_refusal()
        self.at.send_refusal()

    def park(self):
        """A case can be put aside and is found there."""
        self.at.open_other("90005")
        self.program.press("F4")
        self.program.wait_text("Xin mời người tiếp theo")
        self.program.press("ctrl+f", "ctrl+a", "BackSpace")
        self.program.wait_text("Để chờ 1")

    def lose_the_race(self):
        """Another officer holds the case: who, in words."""
        token = self.central.sign_in("kh-00.clerk2")
        other = self.central.list(token, state="SUBMITTED", handling_office="KH-00")[0]
        status, body = self.central.call("POST", f"/declarations/{other['id']}/claim", {"counter": "Q2"}, token)
        check(status == 201, f"the other officer could not take it: {body}")
        self.program.wait_text("Đang xử lý 1")

    def keep_working_without_central(self):
        """The line drops and comes back; the screen says both."""
        self.central.stop()
        self.program.wait_text("Mất kết nối", 60)
        self.central.restart()
        self.program.wait_text("Trực tuyến", 90)

    def uphold(self):
        """The supervisor sees why, and upholds."""
        self.at.sign_out()
        self.at.type_account("kh-00.supervisor")
        self.at.enter()
        self.at.show_reviews()
        self.at.open_review()
        self.at.uphold()

    def administrator(self):
        """An administrator is told that no citizens' data is here."""
        self.at.sign_out_as("Lãnh đạo")
        self.at.type_account("admin")
        self.program.press("Return")
        self.program.wait_text("Tài khoản này quản lý cán bộ và quầy")

    def close(self):
        """Both programs end cleanly, sanitizers included."""
        status = self.program.close()
        with open(os.path.join(self.folder, "program.log"), encoding="utf-8", errors="replace") as log:
            words = log.read()
        check(status == 0 and "Sanitizer" not in words and "CRITICAL" not in words,
              f"status {status}: {words[-3000:]}")
        check(self.central.stop() == 0, "central did not end cleanly")


def main():
    with tempfile.TemporaryDirectory(prefix="vssid-journeys-") as folder:
        day = Day(os.path.abspath(sys.argv[1]), folder)
        try:
            day.start()
            day.journey("neither program may leave a core file", day.forbid_dumps)
            day.journey("a wrong password is a sentence with a next step", day.refuse_wrong_password)
            day.journey("the right one opens the office's queue", day.sign_in)
            day.journey("the queue filters and opens a case with its photos, large", day.open_three_photos)
            day.journey("a scanner's keys trigger no action", day.ignore_a_scanner)
            day.journey("five keys and F9 issue the account and deliver the notice", day.approve)
            day.journey("a lock in mid-note hides everything and gives it back", day.lock_in_mid_note)
            day.journey("a dialog goes with the lock and can be asked for again", day.lock_over_a_dialog)
            day.journey("a refusal waits for the supervisor", day.refuse)
            day.journey("a case can be put aside", day.park)
            day.journey("a case that another officer took is shown as theirs", day.lose_the_race)
            day.journey("the line may drop and come back", day.keep_working_without_central)
            day.journey("the supervisor upholds and the citizen is told", day.uphold)
            day.journey("an administrator sees no citizens' data", day.administrator)
            day.journey("both programs end cleanly", day.close)
        finally:
            if day.program and day.program.process.poll() is None:
                day.program.process.kill()
            day.central.stop()
    return tap.report(day.results)


if __name__ == "__main__":
    sys.exit(main())
