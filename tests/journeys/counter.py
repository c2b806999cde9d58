# SPDX-License-Identifier: GPL-3.0-or-later
"""What officers do at the counter, by keyboard, each with what must come of it."""

import os
import socket
import subprocess

from driver import Atspi, NotFound, wait_until

PASSWORD = "mau-thu-nghiem"
NOTE = "Ghi chú cho lãnh đạo"

# What may be seen of a case's screen while it is locked: the first clerk, the
# office, this machine, which is the counter's name, and a button that the
# sign-in page has as well.
OFFICER = {"Trần Thị Mẫu An", "Bảo hiểm xã hội tỉnh Khánh Hòa", socket.gethostname(), "Quay lại"}

# The least that a document's side and the portrait take at 1366×768, in pixels.
SIDE = (400, 300)
PORTRAIT_WIDTH = 300


def check(good, what):
    """Fail with what should have been so."""
    if not good:
        raise NotFound(what)


class Counter:
    """An officer in front of the program."""

    def __init__(self, program):
        self.program = program
        self.signed_out = False

    def type_account(self, account):
        """Type account and password, as everyone does in the morning."""
        self.program.wait_text("Mật khẩu", 120)
        if self.signed_out:
            # The last officer's account stands there, and the password is next.
            self.program.wait_focus("VcSignInPage", "GtkPasswordEntry")
            self.program.press("shift+Tab", "ctrl+a")
        self.program.type(account)
        self.program.press("Tab")
        self.program.type(PASSWORD)

    def enter(self):
        """Sign in with what was typed, and wait for the office's queue."""
        self.program.press("Return")
        self.program.wait_text("Trực tuyến")
        self.program.wait_text("Chờ xác minh")

    def filter_queue(self, text):
        """Filter the queue as one types."""
        self.program.press("ctrl+f")
        self.program.type(text)
        self.program.wait_text("Tìm thấy 1 tờ khai")

    def open_found(self):
        """Open the case that was found and wait until its photos are shown."""
        self.program.press("Return")
        self.program.wait_text("Ảnh chân dung")
        wait_until("the portrait", lambda: self.program.find_now("image", contains="Ảnh chân dung, đã hiển thị"))
        self.program.wait_no_text("Đang tải")

    def open_three_photos(self):
        """Portrait, front and back stand together, large, without scrolling."""
        self.open_found()
        width, height = self.program.window_size()
        tiles = [w["bounds"] for w in self.program.widgets() if w["type"] == "VcPhotoTile"]
        check(len(tiles) == 3, f"{len(tiles)} photos are shown, not three")
        for x, y, w, h in tiles:
            check(x >= 0 and y >= 0 and x + w <= width and y + h <= height, "a photo is not wholly on the screen")
        portrait, front, back = sorted(tiles)[0], *sorted(tiles)[1:]
        check(portrait[2] >= PORTRAIT_WIDTH, f"the portrait is {portrait[2]:.0f} pixels wide")
        for side in (front, back):
            check(side[2] >= SIDE[0] and side[3] >= SIDE[1], f"a side is {side[2]:.0f}×{side[3]:.0f} pixels")

    def zoom(self):
        """Look closely at the front, then see the whole again."""
        self.program.press("2", "plus", "plus", "Right", "Down")

    def zoom_back(self):
        """All photos, whole."""
        self.program.press("0", "2")

    def link(self):
        """Zoom all together: each shows the same place, and says so."""
        self.program.press("l", "plus", "plus")
        wait_until("all three to be zoomed", lambda: self.program.texts().count("156 %") == 3)
        check(self.program.texts().count("Cùng nhau") == 3, "not every photo says that it is linked")

    def blink(self):
        """While Space is held, the document's place shows the portrait."""
        self.program.press("0", "l")
        subprocess.run(["xdotool", "keydown", "space"], check=True)
        wait_until("the other photo", lambda: self.program.texts().count("Ảnh chân dung") == 2)

    def end_blink(self):
        """And then the document again; turned and brightened, as it says."""
        subprocess.run(["xdotool", "keyup", "space"], check=True)
        wait_until("the document again", lambda: self.program.texts().count("Ảnh chân dung") == 1)
        self.program.press("r", "b", "b", "shift+k")
        self.program.wait_text("sáng +2 · tương phản -1 · 90°")

    def hold_loupe(self):
        """A loupe under the pointer; what it covers looks otherwise."""
        self.program.press("n")
        self.program.wait_no_text("90°")
        x, y, width, height = self.program.extents(self.program.find("image", contains="Mặt trước giấy tờ"))
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2)], check=True)
        before = self.program.picture_of(x, y, width, height)
        self.program.press("m")
        wait_until("the loupe", lambda: self.program.picture_of(x, y, width, height) != before)

    def compare(self):
        """Two photos at full screen, and nothing else."""
        self.program.press("m", "c")
        self.program.wait_text("Esc: trở lại hồ sơ")
        self.program.wait_no_text("Trực tuyến")
        width, height = self.program.window_size()
        tiles = [w["bounds"] for w in self.program.widgets() if w["type"] == "VcPhotoTile"]
        check(len(tiles) == 2, f"{len(tiles)} photos are compared")
        check(all(w > 0.45 * width and h > 0.85 * height for _, _, w, h in tiles), f"they are small: {tiles}")

    def compare_next(self):
        """Then the portrait and the other side."""
        self.program.press("c")
        self.program.wait_text("Mặt sau giấy tờ")

    def end_comparing(self):
        """Escape gives the case back as it was, and gives it to nobody."""
        self.program.press("Escape")
        self.program.wait_text("Trực tuyến")
        self.program.wait_text("Còn phải trả lời")

    def retake(self, path):
        """The front is not readable: a photo of it is made at the counter."""
        self.program.press("2", "2", "t")
        self.program.wait_text("Ảnh (JPEG, PNG)")
        self.program.type(path)
        self.program.press("Return")
        self.program.wait_text("Gửi ảnh này?")
        self.program.wait_focus("AdwMessageDialog")

    def send_retake(self):
        """Sent, it bears the officer's name."""
        wait_until("the photo to be shown", lambda: self.program.find_now("image", contains="đã hiển thị, 1600×1000"))
        self.program.press("Return")
        self.program.wait_text("Đã gửi ảnh")
        wait_until("the new photo", lambda: self.program.find_now("image", contains="chụp tại quầy"))

    def look_at_form(self):
        """The form stands where the photos stood, as it will be printed."""
        self.program.press("ctrl+p")
        self.program.find("image", contains="Tờ khai do chương trình lập: bản này được in và ký, trang 1 trên 1")

    def look_at_filed_form(self):
        """The citizen's own form is the one that is printed; the program's stands beside it."""
        self.program.press("ctrl+p")
        self.program.find("image", contains="Tờ khai do người dân nộp: bản này được in và ký, trang 1 trên 1")
        self.program.find("image", contains="Cùng dữ liệu, do chương trình lập, trang 1 trên 1")
        self.program.press("plus", "plus")

    def leave_form(self):
        """Escape shows the photos again."""
        self.program.press("Escape")
        self.program.wait_no_text("bản này được in và ký")
        self.program.wait_text("Ảnh chân dung")

    def print_without_paper(self):
        """The screen does not call printed what waits for paper."""
        self.program.press("F6")
        self.program.wait_text("Chưa in: Máy in hết giấy")

    def finish_printing(self):
        """With paper it goes on, and the screen says that it is done."""
        self.program.wait_text("Dịch vụ in báo đã in xong")

    def print_form(self):
        """One key prints form 01; without a printer it says so and offers a file."""
        self.program.press("F6")
        self.program.wait_text("Lưu thành PDF")

    def save_form(self, path, number):
        """Save the form to be signed."""
        if os.path.exists(path):
            os.unlink(path)
        self.program.click_text("Lưu thành PDF")
        self.program.wait_text("Tên:")
        self.program.press("ctrl+a")
        self.program.type(path)
        self.program.press("Return")
        self.program.wait_text("Đã lưu tờ khai thành tệp PDF.")
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        check("TỜ KHAI" in text and number in text, "the saved form is not this case's form")

    def answer_all(self, *keys):
        """What only a person can know, one key each."""
        self.program.press(*keys)
        self.program.wait_text("Đã trả lời đủ. Có thể phê duyệt.")

    def answer_prepared(self, *keys):
        """Without the network the program's own checks are made at central later."""
        self.program.press(*keys)
        self.program.wait_text("chưa kiểm tra")
        self.program.wait_no_text("Còn phải trả lời")

    def decide(self):
        """F9; it is safe on disk, the bench is empty again, and it has not left."""
        self.program.press("F9")
        self.program.wait_text("Xin mời người tiếp theo")
        self.program.wait_text("Sẽ gửi sau")
        self.program.wait_text("Chờ gửi: 1")

    def take_back(self):
        """Ctrl+Z; the very case is open again with every answer."""
        self.program.press("ctrl+z")
        wait_until("the portrait", lambda: self.program.find_now("image", contains="Ảnh chân dung, đã hiển thị"))
        self.program.wait_text("Đã trả lời đủ. Có thể phê duyệt.")
        self.program.wait_text("Chờ gửi: 0")
        self.program.wait_no_text("Đã phê duyệt:", 15)

    def approve(self):
        """F9, and sent at once: the account is issued, the notice delivered."""
        self.decide()
        self.program.press("ctrl+Return")
        self.program.wait_text("Đã cấp tài khoản · SMS: Đã nhận", 30)
        self.program.wait_no_text("Đã phê duyệt:", 15)

    def open_other(self, number):
        """Another person's case."""
        self.filter_queue(number)
        self.open_found()

    def write_refusal(self):
        """F8, a reason by its key; the message to the citizen writes itself."""
        self.program.press("F8")
        self.program.wait_text("Vì sao không chấp nhận tờ khai này?")
        reason = self.program.find("check box", contains="Ảnh giấy tờ không rõ")
        self.program.click(reason)
        self.program.wait_no_text("Chọn ít nhất một lý do.")

    def type_note(self, text):
        """Begin a note to the supervisor."""
        self.program.click(self.find_note())
        self.program.type(text)
        wait_until(f"the note “{text}”", lambda: self.read_note() == text)

    def type_more(self, text):
        """Go on where the cursor stands."""
        before = self.read_note()
        self.program.type(text)
        wait_until(f"“{text}” in the note", lambda: self.read_note() != before and text[-1] == self.read_note()[-1:])

    def find_note(self):
        """Where the note to the supervisor is written."""
        return self.program.find("text", name=NOTE)

    def read_note(self):
        """What was written in the note to the supervisor so far."""
        note = self.find_note()
        return Atspi.Text.get_text(note, 0, Atspi.Text.get_character_count(note))

    def read_zooms(self):
        """How large the photographs are shown, where they are not whole."""
        return [text for text in self.program.texts() if text.endswith(" %")]

    def lock(self):
        """Ctrl+L; of all that was on the screen or read out, nobody's data is left."""
        before = set(self.program.texts()) - OFFICER
        if self.program.find_now("text", name=NOTE):
            before |= {self.read_note()} - {""}
        check(before <= self.program.heard(), f"was not read out: {before - self.program.heard()}")
        self.program.press("ctrl+l")
        self.program.wait_text("Đã khóa màn hình")
        check(not before & set(self.program.texts()), f"still on the screen: {before & set(self.program.texts())}")
        check(not before & self.program.heard(), f"still read out: {before & self.program.heard()}")
        check(len(self.program.dump_tree()["windows"]) == 1, "a window stands before the lock")

    def unlock(self):
        """The password gives everything back."""
        self.program.type(PASSWORD)
        self.program.press("Return")
        self.program.wait_no_text("Đã khóa màn hình")

    def send_refusal(self):
        """F8 again, and sent at once; the case waits for the supervisor."""
        self.program.press("F8")
        self.program.wait_text("Xin mời người tiếp theo")
        self.program.press("ctrl+Return")
        self.program.wait_text("Chờ lãnh đạo xem xét")
        self.program.wait_no_text("Hãy nói với người dân", 15)

    def show_all_photos(self):
        """Escape first gives back the photos beside one that was looked at alone."""
        check(not self.program.shows("Mặt sau giấy tờ"), "no photo is shown alone")
        self.program.press("Escape")
        self.program.wait_text("Mặt sau giấy tờ")

    def leave(self):
        """Give the case back to the queue."""
        self.program.press("Escape")
        self.program.wait_text("Xin mời người tiếp theo")

    def show_keys(self):
        """The overview of keys."""
        self.program.press("ctrl+question")
        self.program.wait_text("Hồ sơ đang mở")

    def sign_out(self):
        """Close the overview and sign out."""
        self.program.press("Escape")
        self.sign_out_as("Cán bộ tiếp nhận")

    def sign_out_as(self, role):
        """Sign out by the menu that bears the officer's role."""
        self.program.click_text(role)
        self.program.wait_focus("GtkPopoverMenu")
        self.program.press("Up", "Return")
        self.program.wait_text("Mật khẩu")
        self.signed_out = True

    def show_reviews(self):
        """The refusals that wait for the supervisor."""
        self.program.press("alt+2")
        self.program.wait_text("Ảnh giấy tờ không rõ")

    def open_review(self):
        """The same bench, with what was decided and why."""
        self.program.press("Return")
        self.program.wait_text("Đồng ý không chấp nhận")
        wait_until("the portrait", lambda: self.program.find_now("image", contains="Ảnh chân dung, đã hiển thị"))
        self.program.wait_no_text("Đang tải")

    def uphold(self):
        """Uphold the refusal; only now the citizen is told."""
        self.program.press("F9")
        self.program.wait_text("Sẽ gửi sau")
        self.program.press("ctrl+Return")
        self.program.wait_text("Không chấp nhận · SMS: Đã nhận · Thư điện tử: Đã nhận", 30)
