# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts in central's own database what became of every decision."""

import hashlib
import sqlite3

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


class Count:
    """What was found."""

    def __init__(self, database, ledger, control):
        self.control = control
        base = sqlite3.connect(database)
        officers = dict(base.execute("SELECT account, id FROM officers"))
        decisions = {row[0] for row in base.execute("SELECT id FROM decisions")}
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
        self.lost = 0
        self.told = 0
        for decision, (declaration, account) in ledger.committed.items():
            own = decided_by.get(declaration) == officers[account]
            # The control's decisions arrive under other names.
            there = own if control else decision in decisions
            self.lost += not there and decision not in ledger.refused
            self.told += own and ledger.refused.get(decision) in SOMEONE_ELSE
        self.torn = len(ledger.delivered & set(ledger.refused))

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
            yield f"{self.lost} acknowledged decisions are nowhere"
        if self.control and not self.told:
            yield "with a new key on each attempt nobody was told that someone else decided"
        if not self.control and self.told:
            yield f"{self.told} officers were told that someone else decided what they decided"
