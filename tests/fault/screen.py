# SPDX-License-Identifier: GPL-3.0-or-later
"""A PC with the real program on a screen, driven by keys and switched off in the middle."""

import os
import time

from counter import PASSWORD, Counter
from driver import NotFound, Program, wait_until
from gi.repository import Gio

ACCOUNT = "kh-00.clerk1"

# What the screen says when something was lost on the way, before F9 may be
# pressed, and then, with the network and without.
LOST = "Không hiển thị được"
AGAIN = "Mở lại hồ sơ."
LEFT = "Còn phải trả lời: "
READY = ("Đã trả lời đủ. Có thể phê duyệt.", "Không có mạng: quyết định chỉ được chuẩn bị")

# A decision can be taken back for so long, in seconds.
GRACE = 0.2

# After so long without an answer one presses Return again.
SIGN_IN_SECONDS = 5

MOST_OPENINGS = 6

# A round is killed after so many decisions, and a moment.
MOST_COMMITS = 2
MOST_MOMENT = 0.8


def write_settings(build, folder):
    """What this clerk has chosen, as GSettings keeps it in a file."""
    source = Gio.SettingsSchemaSource.new_from_directory(os.path.join(build, "data"), None, True)
    schema = source.lookup(source.list_schemas(False)[0][0], False)
    path = os.path.join(folder, "config/glib-2.0/settings")
    os.makedirs(path, exist_ok=True)
    with open(os.path.join(path, "keyfile"), "w", encoding="utf-8") as file:
        file.write(f"[{schema.get_path().strip('/')}]\ngrace-seconds={GRACE}\n")


def look(program, answered):
    """Answer what is still to be answered, each once; then: ready, again, or None for not yet."""
    texts = program.texts()
    if any(text.startswith(LOST) or text.endswith(AGAIN) for text in texts):
        return "again"
    left = {key for text in texts if text.startswith(LEFT) for key in text.removeprefix(LEFT).lower().split(", ")}
    program.press(*sorted(left - answered))
    answered |= left
    return "ready" if not left and any(text.startswith(READY) for text in texts) else None


class ScreenDesk:
    """One PC with one officer in front of it."""

    def __init__(self, build, folder, uri, ledger, cases):
        self.build = build
        self.folder = folder
        self.uri = uri
        self.ledger = ledger
        self.cases = cases
        self.missed = []      # what did not come in time, where the line was too bad
        for name in ("config", "cache", "data", "tmp"):
            os.makedirs(os.path.join(folder, name), exist_ok=True)
            os.environ["TMPDIR" if name == "tmp" else f"XDG_{name.upper()}_HOME"] = os.path.join(folder, name)
        os.environ["GSETTINGS_BACKEND"] = "keyfile"
        write_settings(build, folder)

    @property
    def data(self):
        """Where the program keeps what it must not lose."""
        return os.path.join(self.folder, "data/vssid-counter")

    def round(self, dice):
        """On, some work, and off without a warning."""
        program = Program(self.build, ["--central", self.uri], tree=os.path.join(self.folder, "tree.json"),
                          log=os.path.join(self.folder, "program.log"))
        try:
            self.sign_in(program)
            for _ in range(dice.randint(1, MOST_COMMITS)):
                self.decide(program, dice)
            time.sleep(dice.uniform(0, MOST_MOMENT))
        except NotFound as error:
            self.missed.append(str(error))
        finally:
            if program.process.poll() is not None:
                raise RuntimeError(f"it ended by itself with status {program.process.returncode}")
            program.process.kill()
            program.process.wait()
            program.log.close()
        self.ledger.count_kill()

    def sign_in(self, program):
        """As everyone does in the morning; over such a line perhaps twice."""
        Counter(program).type_account(ACCOUNT)
        for _ in range(4):
            program.press("Return")
            try:
                program.wait_text("Chờ xác minh", SIGN_IN_SECONDS)
                return
            except NotFound:
                program.press("ctrl+a")
                program.type(PASSWORD)
        raise NotFound("nobody could sign in")

    @staticmethod
    def await_case(program):
        """Until all is answered or the case has to be opened again; or what is in the way."""
        answered = set()
        try:
            return wait_until("the case", lambda: look(program, answered), 60)
        except NotFound:
            raise NotFound(f"the case is not ready; on the screen: {' | '.join(program.texts())}") from None

    def decide(self, program, dice):
        """The next case: five answers and F9. What the screen then says is what counts."""
        declaration, number = self.cases.pop(dice.randrange(len(self.cases)))
        for _ in range(MOST_OPENINGS):
            Counter(program).filter_queue(number)
            program.press("Return")
            if self.await_case(program) == "ready":
                # An officer looks whose case it is before anything is decided.
                if any(text.startswith(f"{number}.") for text in program.texts()):
                    break
                self.missed.append(f"{number} was asked for and another case was open")
            program.press("Escape")
            program.wait_text("Xin mời người tiếp theo")
        else:
            raise NotFound(f"case {number} did not open")
        program.press("F9")
        program.wait_text("Xin mời người tiếp theo")
        self.ledger.read(ACCOUNT, ["committed", declaration, declaration])
