# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing of a citizen can be read on the disk after a working day and a kill.

on-disk.py BUILD: a clerk works in the real program at its most talkative,
with every file it may write in one folder, and is killed in mid-note. Then
that folder is searched for what central knows of the citizens, for the
beginnings of photos and forms, and for any 16 bytes of the photos.
"""

import os
import subprocess
import sys
import tempfile
import unicodedata
import urllib.request

import tap
from central import Central
from counter import Counter, check
from driver import NotFound, Program

MARKS = (b"JFIF\0", b"Exif\0\0", b"%PDF-1")


def fold(text):
    """Without Vietnamese marks, in small letters: how a search key is kept."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def canaries(declarations):
    """Every name, number and contact of every citizen, as bytes."""
    found = set()

    def add(value):
        if isinstance(value, str) and len(value) >= 6:
            found.update(form.encode() for form in (value, value.upper(), fold(value)))

    def walk(value, key=""):
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)
        elif key in ("name", "number", "phone", "email", "bhxh_code", "detail", "old_number"):
            add(value)

    for declaration in declarations:
        walk(declaration["filed"])
    return found


class Day:
    """A clerk, a central, and the only folder that the program may write to."""

    def __init__(self, build, scratch):
        self.build = build
        self.scratch = scratch
        self.home = os.path.join(scratch, "home")
        self.secrets = os.path.join(scratch, "secrets")
        for folder in (self.home, self.secrets, os.path.join(scratch, "central")):
            os.mkdir(folder)
        self.central = Central(build, os.path.join(scratch, "central"), 12, 4, "--gateway-delay-ms", "50")
        self.results = []
        self.program = None

    def start(self):
        """The program with a home of its own and every message on."""
        for name, folder in (("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"),
                             ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state"), ("TMPDIR", "tmp")):
            os.environ[name] = os.path.join(self.home, folder)
            os.makedirs(os.environ[name], exist_ok=True)
        os.environ["G_MESSAGES_DEBUG"] = "all"
        self.program = Program(self.build, ["--central", self.central.uri],
                               tree=os.path.join(self.scratch, "tree.json"),
                               log=os.path.join(self.home, "program.log"))

    def step(self, name, action):
        """One line of TAP."""
        faults = []
        try:
            action()
        except (NotFound, subprocess.CalledProcessError) as error:
            faults.append(str(error))
        self.results.append((name, faults))

    def work(self):
        """Approve, refuse, put aside, and stop in the middle of a note."""
        at = Counter(self.program)
        at.type_account("kh-00.clerk1")
        at.enter()
        at.filter_queue("90002")
        at.open_three_photos()
        at.answer_all("a", "s", "d", "h", "j")
        at.approve()
        at.open_other("90004")
        at.write_refusal()
        at.send_refusal()
        at.open_other("90005")
        self.program.press("F4")
        self.program.wait_text("Xin mời người tiếp theo")
        at.open_other("90003")
        at.write_refusal()

    def kill(self):
        """As the power does."""
        self.program.process.kill()
        self.program.process.wait()
        self.program.log.close()

    def files(self):
        """Every file below the home, with its bytes."""
        for folder, _, names in os.walk(self.home):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        yield path, file.read()

    def keeps_something(self):
        """The search means nothing where nothing was written."""
        written = {os.path.basename(path): len(data) for path, data in self.files()}
        check(written.get("work.db", 0) + written.get("work.db-wal", 0) > 20_000, f"work.db holds nothing: {written}")
        check(written.get("cache.db", 0) + written.get("cache.db-wal", 0) > 1_000_000,
              f"no photo was kept for times without the network: {written}")
        check(written.get("program.log", 0) > 1000, "the program said nothing")

    def find_words(self):
        """No name, number, phone; no beginning of a photo or a form."""
        token = self.central.sign_in("province")
        wanted = canaries(self.central.list(token)) | set(MARKS)
        check(len(wanted) > 100, f"only {len(wanted)} canaries")
        for path, data in self.files():
            for word in wanted:
                check(word not in data, f"{path} holds {word!r}")

    def fetch_photos(self):
        """Every photo there is and every preview, as files beside the home."""
        token = self.central.sign_in("province")
        for declaration in self.central.list(token):
            photos = declaration["filed"]["photos"]
            for name in {file["sha256"] for photo in photos for file in (photo, photo["preview"])}:
                request = urllib.request.Request(
                    f"{self.central.uri}/v1/declarations/{declaration['id']}/photos/{name}")
                request.add_header("Authorization", f"Bearer {token}")
                with urllib.request.urlopen(request) as answer:
                    with open(os.path.join(self.secrets, name), "wb") as file:
                        file.write(answer.read())
        return [os.path.join(self.secrets, name) for name in sorted(os.listdir(self.secrets))]

    def search(self, secrets, files):
        """Whether any 16 bytes of the secrets stand in the files, and what the search said."""
        search = subprocess.run([os.path.join(self.build, "tests/journeys/find-pieces"), *secrets, "--", *files],
                                capture_output=True, text=True, check=False)
        if search.returncode not in (0, 1):
            raise NotFound(search.stderr)
        print(f"# {search.stdout.splitlines()[-1]}")
        return search.returncode == 1, search.stdout

    def find_pieces(self):
        """No 16 bytes of any photo."""
        secrets = self.fetch_photos()
        check(len(secrets) >= 8, f"only {len(secrets)} photos and previews")
        found, words = self.search(secrets, [path for path, data in self.files() if data])
        check(not found, words)

    def find_a_planted_piece(self):
        """The search finds what is there: one photo's 16 bytes in a file of noise."""
        photo = os.path.join(self.secrets, sorted(os.listdir(self.secrets))[0])
        planted = os.path.join(self.scratch, "planted")
        with open(photo, "rb") as file:
            file.seek(os.path.getsize(photo) // 2)
            piece = file.read(16)
        with open(planted, "wb") as file:
            file.write(os.urandom(1001) + piece + os.urandom(1000))
        found, _ = self.search([photo], [planted])
        check(found, "a planted piece was not found")


def main():
    build = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="vssid-on-disk-") as scratch:
        day = Day(build, scratch)
        try:
            day.start()
            day.step("a clerk works through a morning", day.work)
            day.kill()
            day.step("the program has written what it keeps", day.keeps_something)
            day.step("no name, number, phone, photo or form can be read", day.find_words)
            day.step("no sixteen bytes of a photo can be found", day.find_pieces)
            day.step("the search finds what is planted", day.find_a_planted_piece)
        finally:
            if day.program and day.program.process.poll() is None:
                day.program.process.kill()
            day.central.stop()
    return tap.report(day.results)


if __name__ == "__main__":
    sys.exit(main())
