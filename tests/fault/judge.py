# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts in central's own database what became of every decision."""

import hashlib
import sqlite3
import subprocess

# What an officer is told who comes after another.
SOMEONE_ELSE = ("/problems/already-decided", "/problems/wrong-state")

OFFICE = "KH-00"


def arrange(database):
    """All cases at one office, each with three small photos; which wait there."""
    base = sqlite3.connect(database)
    base.execute("UPDATE declarations SET handling_office = ?1, receiving_office = ?1", (OFFICE,))
    for (declaration,) in base.execute("SELECT id FROM declarations").fetchall():
        for position, kind in enumerate(("portrait", "front", "back")):
            data = f"{declaration} {kind}".encode()
            digest = hashlib.sha256(data).hexdigest()
            base.execute("INSERT INTO files VALUES (?1, 'image/jpeg', ?2, ?3)", (digest, len(data), data))
            base.execute("INSERT INTO declaration_photos VALUES (?1, ?2, ?3, ?4)",
                         (declaration, kind, position, digest))
    base.commit()
    waiting = [row[0] for row in base.execute("SELECT id FROM declarations WHERE state = 'SUBMITTED'")]
    base.close()
    return waiting


# Nothing about these speaks against an account, and five answers are a person's.
APPROVABLE = """
SELECT d.id, d.dossier_number FROM declarations AS d JOIN insured_persons AS p ON p.bhxh_code = d.bhxh_code
WHERE d.state = 'SUBMITTED' AND d.subject_type = 'CA_NHAN' AND d.request_kind = 'register'
AND d.name = p.name AND d.birth_date = p.birth_date AND d.sex = p.sex
AND d.bhxh_code NOT IN (SELECT bhxh_code FROM accounts)
AND d.phone NOT IN (SELECT phone FROM accounts WHERE phone IS NOT NULL) GROUP BY d.phone
"""


def add_small(base, sha256):
    """The same photo in a size that is quickly shown; its name."""
    data = base.execute("SELECT bytes FROM files WHERE sha256 = ?1", (sha256,)).fetchone()[0]
    small = subprocess.run(["convert-im6.q16", "jpg:-", "-resize", "640x640", "jpg:-"],
                           input=data, capture_output=True, check=True).stdout
    digest = hashlib.sha256(small).hexdigest()
    base.execute("INSERT OR IGNORE INTO files VALUES (?1, 'image/jpeg', ?2, ?3)", (digest, len(small), small))
    return digest


def arrange_for_a_screen(database):
    """All cases at one office, with the same three photos, drawn as all are; [(case, its running number)]."""
    base = sqlite3.connect(database)
    base.execute("UPDATE declarations SET handling_office = ?1, receiving_office = ?1, flags = flags & ~1", (OFFICE,))
    model = base.execute("SELECT declaration_id FROM declaration_photos WHERE kind IN ('portrait', 'front', 'back')"
                         " GROUP BY 1 HAVING count(*) = 3 ORDER BY 1").fetchone()[0]
    photos = [(kind, position, add_small(base, sha256)) for kind, position, sha256 in base.execute(
        "SELECT kind, position, sha256 FROM declaration_photos WHERE declaration_id = ?1", (model,)).fetchall()]
    base.execute("DELETE FROM declaration_photos")
    for (declaration,) in base.execute("SELECT id FROM declarations").fetchall():
        base.executemany("INSERT INTO declaration_photos (declaration_id, kind, position, sha256) VALUES (?, ?, ?, ?)",
                         [(declaration, *photo) for photo in photos])
    base.commit()
    cases = [(declaration, number.partition(".")[0]) for declaration, number in base.execute(APPROVABLE)]
    others = " ".join(text for row in base.execute("SELECT bhxh_code, phone, document_number FROM declarations")
                      for text in row if text)
    base.close()
    # What is typed to find a case finds no other.
    return [(declaration, number) for declaration, number in cases if number not in others]


class Count:
    """What was found."""

    def __init__(self, database, ledger, control, named):
        self.control = control
        base = sqlite3.connect(database)
        officers = dict(base.execute("SELECT account, id FROM officers"))
        decisions = {row[0] for row in base.execute("SELECT id FROM decisions")}
        states = dict(base.execute("SELECT id, state FROM declarations"))
        decided_by = dict(base.execute("SELECT declaration_id, officer_id FROM decisions"))
        self.twice = base.execute(
            "SELECT count(*) FROM (SELECT declaration_id FROM decisions GROUP BY 1 HAVING count(*) > 1"
            " UNION SELECT declaration_id FROM accounts WHERE declaration_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1"
            " UNION SELECT declaration_id FROM notices GROUP BY declaration_id, kind, channel HAVING count(*) > 1)"
        ).fetchone()[0]
        self.unissued = base.execute(
            "SELECT count(*) FROM decisions WHERE kind = 'approve'"
            " AND declaration_id NOT IN (SELECT declaration_id FROM accounts WHERE declaration_id IS NOT NULL)"
        ).fetchone()[0]
        base.close()

        self.kills = ledger.kills
        self.committed = len(ledger.committed)
        refused = set(ledger.refused) if named else {declaration for declaration, _, _ in ledger.refused.values()}

        def is_own(declaration, account):
            return decided_by.get(declaration) == officers[account]

        # Where a decision's name is not known, or not the one that arrives,
        # its case and its officer say which it is.
        self.missing = [f"{account}: {states[declaration]} {declaration}"
                        for name, (declaration, account) in ledger.committed.items()
                        if not (name in decisions if named and not control else is_own(declaration, account))
                        and name not in refused]
        self.lost = len(self.missing)
        self.told = sum(problem in SOMEONE_ELSE and is_own(declaration, account)
                        for declaration, account, problem in ledger.refused.values())
        # What was killed before it noted central's answer asks again, and
        # under a new key central cannot know that it is the same.
        self.torn = 0 if control else len(ledger.delivered & set(ledger.refused))

    def faults(self):
        """What must not be, in words."""
        if not self.committed:
            yield "nothing was decided at all"
        if self.unissued:
            yield f"{self.unissued} approvals without an account"
        if self.twice:
            yield f"{self.twice} cases decided, issued or told twice"
        if self.torn:
            yield f"{self.torn} decisions were both delivered and refused"
        if self.lost:
            yield f"{self.lost} acknowledged decisions are nowhere: {'; '.join(self.missing)}"
        if self.control and not self.told:
            yield "with a new key on each attempt nobody was told that someone else decided"
        if not self.control and self.told:
            yield f"{self.told} officers were told that someone else decided what they decided"
