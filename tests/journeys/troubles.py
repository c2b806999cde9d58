# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be wrong with a PC: each a sentence, and nothing unsent is lost.

troubles.py BUILD: prints TAP. A clerk approves a case and the power fails
within the grace, so that one decision has not been sent. Then the PC is
spoiled in one way after the other, the real program is started on it and must
say in words what happened; at the end it is mended, and the decision arrives.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import tap
from central import Central
from counter import Counter, check
from driver import NotFound, Program, wait_until

ACCOUNT = "kh-00.clerk1"

# What the administrator is told, and a system that forbids user namespaces.
NO_SANDBOX = "cài bubblewrap"
NO_NAMESPACES = ("bwrap", "--dev-bind", "/", "/", "--unshare-user", "--disable-userns")


class Pc:
    """One PC with a home, a central beyond a line, and one decision unsent."""

    def __init__(self, build, scratch):
        self.build = build
        self.scratch = scratch
        self.home = os.path.join(scratch, "home")
        self.good = os.path.join(scratch, "good")
        os.mkdir(self.home)
        folder = os.path.join(scratch, "central")
        os.mkdir(folder)
        self.central = Central(build, folder, 12, 4, "--gateway-delay-ms", "50")
        self.results = []
        self.program = None
        self.log = os.path.join(scratch, "program.log")
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = os.path.join(self.home, name.lower())
            os.makedirs(os.environ[name], exist_ok=True)

    def path(self, kind):
        """The folder of what is kept ("data") or cached ("cache")."""
        return os.path.join(os.environ[f"XDG_{kind.upper()}_HOME"], "vssid-counter")

    def start(self, wrapper=()):
        """Switch it on."""
        self.program = Program(self.build, ["--central", self.central.uri], wrapper=wrapper,
                               tree=os.path.join(self.scratch, "tree.json"), log=self.log)
        self.program.wait_text("Mật khẩu", 60)

    def cut_power(self):
        """Off, without a word to anybody."""
        self.program.kill()

    def close(self):
        """Off, as it should be; sanitizers have had their say."""
        status = self.program.close()
        check(status == 0, f"the program ended with status {status}")

    def spoil(self, action, sentence, wrapper=()):
        """Spoil it, see the sentence, and mend it again."""
        action()
        self.start(wrapper)
        try:
            self.program.wait_text(sentence)
        finally:
            self.program.kill()
            self.mend()

    def mend(self):
        """As it was after the power failed."""
        shutil.rmtree(self.home)
        shutil.copytree(self.good, self.home)

    def step(self, name, action):
        """One line of TAP."""
        faults = []
        try:
            action()
        except (NotFound, subprocess.CalledProcessError, OSError) as error:
            faults.append(str(error))
        self.results.append((name, faults))

    # What happens

    def leave_one_unsent(self):
        """Approve a case and lose the power within the grace."""
        self.start()
        at = Counter(self.program)
        at.type_account(ACCOUNT)
        at.enter()
        at.filter_queue("90002")
        at.open_three_photos()
        at.answer_all("a", "s", "d", "h", "j")
        self.program.press("F9")
        self.program.wait_text("Xin mời người tiếp theo")
        self.cut_power()
        shutil.copytree(self.home, self.good)
        token = self.central.sign_in("kh-00.supervisor")
        check(not self.central.list(token, state="ACCOUNT_ISSUED"), "it left at once")

    def newer(self):
        """A store that a newer version wrote."""
        def write():
            database = sqlite3.connect(os.path.join(self.path("data"), "work.db"))
            database.execute("PRAGMA user_version = 99")
            database.commit()
            database.close()
        self.spoil(write, "phiên bản mới hơn")

    def flip(self, kind, name):
        """One bit in the middle of a page that is in use."""
        path = os.path.join(self.path(kind), name)
        database = sqlite3.connect(path)
        database.execute("PRAGMA wal_checkpoint (TRUNCATE)")
        database.close()
        with open(path, "r+b") as file:
            data = bytearray(file.read())
            at = data.rindex(b"decision.make") if name == "work.db" else 98
            data[at + 2] ^= 0x10
            file.seek(0)
            file.write(data)

    def flipped_work(self):
        """A flipped bit among the decisions."""
        self.spoil(lambda: self.flip("data", "work.db"), "Dữ liệu lưu trên máy bị hỏng")

    def flipped_cache(self):
        """A flipped bit among what can be fetched again."""
        self.spoil(lambda: self.flip("cache", "cache.db"), "Không mất quyết định nào")

    def read_only(self):
        """A home that cannot be written: for root too."""
        folder = self.path("data")
        self.spoil(lambda: None, "Không ghi được vào thư mục",
                   ("bwrap", "--dev-bind", "/", "/", "--ro-bind", folder, folder))

    def full(self):
        """A disk with no room for the first page."""
        folder = self.path("data")
        def empty():
            for name in os.listdir(folder):
                os.unlink(os.path.join(folder, name))
        self.spoil(empty, "Ổ đĩa của máy đã đầy",
                   ("bwrap", "--dev-bind", "/", "/", "--size", "8192", "--tmpfs", folder))

    def second_window(self):
        """The same home, open twice."""
        self.start()
        first = self.program
        try:
            self.start()
            self.program.wait_text("đang mở ở một cửa sổ khác")
        finally:
            self.program.kill()
            first.kill()
            self.mend()

    def wrong_password_without_network(self):
        """Nobody but the PC itself can say that it is wrong."""
        self.central.stop()
        try:
            self.start()
            self.program.type(ACCOUNT)
            self.program.press("Tab")
            self.program.type("not-the-word")
            self.program.press("Return")
            self.program.wait_text("Sai mật khẩu.", 60)
        finally:
            self.program.kill()
            self.mend()
            self.central.restart()

    def no_sandbox(self, wrapper):
        """No photo is shown, and the administrator's next step is."""
        self.start(wrapper)
        try:
            at = Counter(self.program)
            at.type_account(ACCOUNT)
            at.enter()
            at.filter_queue("90003")
            self.program.press("Return")
            self.program.wait_text("Ảnh chân dung")
            wait_until("each photo to say why", lambda: self.count_tiles_saying(NO_SANDBOX) == 3)
            check(not self.program.find_now("image", contains="đã hiển thị"), "a photo is shown")
        finally:
            self.program.kill()
            self.mend()

    def count_tiles_saying(self, words):
        """How many photos have these words in their place."""
        return sum(words in text for text in self.program.texts())

    def nothing_is_lost(self):
        """Mended, and signed in: the decision arrives, once."""
        self.start()
        at = Counter(self.program)
        at.type_account(ACCOUNT)
        at.enter()
        self.program.wait_text("Đã cấp tài khoản", 60)
        token = self.central.sign_in("kh-00.supervisor")
        check(len(self.central.list(token, state="ACCOUNT_ISSUED")) == 1, "central issued another number of accounts")
        self.close()


def main():
    build = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="vssid-troubles-") as scratch:
        pc = Pc(build, scratch)
        try:
            pc.step("a decision has not been sent when the power fails", pc.leave_one_unsent)
            pc.step("a store from a newer version is said and left as it is", pc.newer)
            pc.step("a flipped bit among the decisions is said", pc.flipped_work)
            pc.step("a flipped bit in the cache is said and mends itself", pc.flipped_cache)
            pc.step("a home that cannot be written is said", pc.read_only)
            pc.step("a full disk is said", pc.full)
            pc.step("a second window on the same home is said", pc.second_window)
            pc.step("a wrong password without the network is said", pc.wrong_password_without_network)
            pc.step("without bubblewrap no photo is shown, and it is said what to do",
                    lambda: pc.no_sandbox(("env", f"PATH={scratch}")))
            pc.step("without user namespaces no photo is shown, and it is said what to do",
                    lambda: pc.no_sandbox(NO_NAMESPACES))
            pc.step("after all of it the decision arrives, once", pc.nothing_is_lost)
        finally:
            if pc.program:
                pc.program.kill()
            pc.central.stop()
    return tap.report(pc.results)


if __name__ == "__main__":
    sys.exit(main())
