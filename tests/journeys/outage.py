# SPDX-License-Identifier: GPL-3.0-or-later
"""A counter whose line drops: what is decided meanwhile, and what becomes of it."""

import datetime
import os
import uuid

from central import Central
from counter import Counter, check
from driver import Program

ACCOUNT = "kh-00.clerk1"
NOTE = "anh giay to bi"


class Outage:
    """One counter, its central beyond a line that can be cut, and a colleague at another counter."""

    def __init__(self, build, scratch, log=None):
        self.build = build
        self.scratch = scratch
        self.log = log
        folder = os.path.join(scratch, "central")
        os.makedirs(folder)
        self.central = Central(build, folder, 12, 6, "--gateway-delay-ms", "50")
        self.address = self.central.uri
        self.program = None
        self.at = None
        self.zooms = None

    def start(self):
        """Switch the counter on; what it keeps is where it was."""
        self.program = Program(self.build, ["--central", self.address], log=self.log,
                               tree=os.path.join(self.scratch, "outage-tree.json"))
        self.at = Counter(self.program)
        self.program.wait_text("Mật khẩu", 60)

    def begin(self, *numbers):
        """Sign in while the line is whole, and look at some cases: their photos are here then."""
        self.start()
        self.at.type_account(ACCOUNT)
        self.at.enter()
        for number in numbers:
            self.at.open_other(number)
            self.at.leave()

    def cut(self):
        """The line drops; the screen says so."""
        self.central.stop()
        self.program.press("F5")
        self.program.wait_text("Mất kết nối", 60)

    def mend(self):
        """The line is there again, at the same address."""
        self.central.uri = self.address
        self.central.restart()

    def prepare(self, number, *keys):
        """Work a case from what is here and decide it: it has no effect yet."""
        self.at.open_other(number)
        self.at.answer_prepared(*keys)
        self.program.press("F9")
        self.program.wait_text("Xin mời người tiếp theo")
        self.program.wait_text("Đã chuẩn bị, chưa có hiệu lực")
        self.program.wait_no_text("Đã chuẩn bị, chưa có hiệu lực", 15)

    def almost_leave(self):
        """Signing out says how many decisions stay, and why."""
        self.program.click_text("Cán bộ tiếp nhận")
        self.program.press("Up", "Return")
        self.program.wait_text("2 quyết định chưa gửi đi")

    def stay(self):
        """Staying is what Return does; to close the window is to sign out, and asks as well."""
        self.program.press("Return")
        self.program.wait_no_text("2 quyết định chưa gửi đi")
        self.program.press("ctrl+q")
        self.program.wait_text("2 quyết định chưa gửi đi")
        self.program.press("Return")
        self.program.wait_no_text("2 quyết định chưa gửi đi")
        check(self.program.shows("Cán bộ tiếp nhận"), "the officer was signed out")

    def restart(self):
        """The power fails; the officer signs in without the network."""
        self.program.kill()
        self.start()
        self.at.type_account(ACCOUNT)
        self.program.press("Return")
        self.program.wait_text("Chờ xác minh", 60)
        self.program.wait_text("Chờ gửi: 2", 60)

    def show_unsent(self):
        """What waits, and for what."""
        self.program.press("alt+3")
        self.program.wait_text("Chưa gửi – chưa có hiệu lực")

    def take_effect(self):
        """The line is back: both are applied, once each."""
        self.mend()
        self.program.wait_text("Trực tuyến", 90)
        self.program.wait_text("Chờ gửi: 0", 60)
        token = self.central.sign_in("kh-00.supervisor")
        check(len(self.central.list(token, state="ACCOUNT_ISSUED")) == 2, "central issued another number of accounts")

    def let_colleague_refuse(self, number):
        """While this counter's line is down, another counter decides first."""
        self.central.start("127.0.0.1:0")
        token = self.central.sign_in("kh-00.clerk2")
        case = next(item for item in self.central.list(token) if item["dossier_number"].startswith(number))
        status, body = self.central.call("POST", f"/declarations/{case['id']}/claim", {"counter": "Q2"}, token)
        check(status == 201, f"the colleague could not take it: {body}")
        identifier = str(uuid.uuid4())
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        _, reasons = self.central.call("GET", "/refusal-reasons", token=token)
        reason = next(r["code"] for r in reasons["items"] if not r["needs_note"] and not r["supervisor_only"])
        status, body = self.central.call("POST", f"/declarations/{case['id']}/decisions", {
            "id": identifier, "kind": "refuse", "version": case["version"], "seen": [], "checks": [],
            "reasons": [reason], "message": "Mời công dân bổ sung ảnh giấy tờ.", "counter": "Q2",
            "decided_at": now}, token, identifier)
        check(status == 201, f"the colleague could not decide: {body}")
        self.central.stop()

    def lose_to_colleague(self, number, *keys):
        """A decision that comes second: who, what and when, and what this officer wrote."""
        self.cut()
        self.prepare(number, *keys)
        self.let_colleague_refuse(number)
        self.mend()
        self.program.wait_text("bị từ chối", 90)
        self.program.press("alt+3", "Return")
        self.program.wait_text("không chấp nhận, Q2")

    def settle(self):
        """The officer has told the citizen; it leaves the list."""
        self.program.press("F3")
        self.program.wait_text("Chờ gửi: 0")
        self.program.wait_text("Xin mời người tiếp theo")

    def begin_note(self, number):
        """Half a note to the supervisor."""
        self.at.open_other(number)
        self.at.zoom()
        self.at.write_refusal()
        self.at.type_note(NOTE)

    def lock(self):
        """Ctrl+L, as someone comes in."""
        self.zooms = self.at.read_zooms()
        self.at.lock()

    def unlock(self):
        """The case, the zoom and the half-typed note are as they were."""
        self.at.unlock()
        check(self.at.read_note() == NOTE, f"the note is “{self.at.read_note()}”")
        check(self.at.read_zooms() == self.zooms, f"{self.at.read_zooms()} is not {self.zooms}")

    def close(self):
        """Both programs end."""
        status = self.program.close() if self.program else 0
        self.central.stop()
        return status
