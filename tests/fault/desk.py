# SPDX-License-Identifier: GPL-3.0-or-later
"""A PC that is switched off in the middle, the line it has, and what was said there."""

import json
import os
import subprocess
import sys
import threading
import time

from central import PASSWORD

SUPPORT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../support")

# How long a decision can be taken back here, in milliseconds.
GRACE = 100

# A round is killed a moment after so many decisions, or when it is late. One
# in so many is killed before it decides anything.
MOST_COMMITS = 4
MOST_CASES = 12
MOST_MOMENT = 0.3
LATE = 8.0
EARLY = 8
MOST_EARLY = 2.0


class Ledger:
    """What the store acknowledged and what officers were told, at all PCs."""

    def __init__(self, cases):
        self.lock = threading.Lock()
        self.cases = set(cases)   # that nobody has decided, as far as was heard
        self.kills = 0
        self.committed = {}   # decision, or case where that is not said: (declaration, account)
        self.refused = {}     # decision: (declaration, account, problem)
        self.delivered = set()

    def read(self, account, words):
        """One line of a worker's."""
        with self.lock:
            if words[0] == "committed" and len(words) == 3:
                self.committed[words[1]] = (words[2], account)
                self.cases.discard(words[2])
            elif words[0] == "refused" and len(words) == 4:
                self.refused[words[1]] = (words[3], account, words[2])
            elif words[0] == "delivered" and len(words) == 2:
                self.delivered.add(words[1])

    def draw_cases(self, dice):
        """Some to work on; another PC may be given the same."""
        with self.lock:
            return dice.sample(sorted(self.cases), min(MOST_CASES, len(self.cases)))

    def count_kill(self):
        """One more."""
        with self.lock:
            self.kills += 1


class Line:
    """The bad line, while it is there."""

    def __init__(self, upstream, seed, fresh_keys):
        command = [sys.executable, os.path.join(SUPPORT, "lossy.py"), upstream, "--seed", str(seed)]
        self.process = subprocess.Popen(command + (["--fresh-keys"] if fresh_keys else []),
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.uri = self.process.stdout.readline().strip().removeprefix("listening on ")
        self.counts = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        output, _ = self.process.communicate()
        self.counts = json.loads(output)


class Desk:
    """One PC with one officer, who has no screen."""

    def __init__(self, build, folder, account, uri, ledger):
        self.command = [os.path.join(build, "tests/fault/worker"), "--central", uri, "--account", account,
                        "--password", PASSWORD, "--folder", folder, "--grace", str(GRACE)]
        self.account = account
        self.ledger = ledger
        self.heard = threading.Condition()
        self.commits = 0

    def start(self, *more):
        """Switch it on; (the process, the thread that hears what it says)."""
        self.commits = 0
        process = subprocess.Popen([*self.command, *more], stdout=subprocess.PIPE, text=True)
        listener = threading.Thread(target=self.listen, args=(process,))
        listener.start()
        return process, listener

    def listen(self, process):
        """Write down what it says, to the last word."""
        for line in process.stdout:
            words = line.split()
            if line.endswith("\n") and words:
                self.ledger.read(self.account, words)
                with self.heard:
                    self.commits += words[0] == "committed"
                    self.heard.notify_all()

    def round(self, dice):
        """On, some work, and off without a warning."""
        early = dice.randrange(EARLY) == 0
        wanted = 0 if early else dice.randint(1, MOST_COMMITS)
        moment = dice.uniform(0, MOST_EARLY if early else MOST_MOMENT)
        process, listener = self.start("--seed", str(dice.getrandbits(30)), *self.ledger.draw_cases(dice))
        with self.heard:
            self.heard.wait_for(lambda: self.commits >= wanted or process.poll() is not None, LATE)
        time.sleep(moment)
        if process.poll() is not None:
            raise RuntimeError(f"it ended by itself with status {process.returncode}")
        process.kill()
        process.wait()
        listener.join()
        self.ledger.count_kill()

    def drain(self):
        """On, and off as it should be, when nothing waits any more."""
        process, listener = self.start("--drain")
        status = process.wait(120)
        listener.join()
        if status != 0:
            raise RuntimeError(f"{self.account}: draining ended with status {status}")
