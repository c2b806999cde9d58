# SPDX-License-Identifier: GPL-3.0-or-later
"""A printer for one journey, which does as it is told."""

import os
import subprocess

SOURCE = os.path.realpath(os.path.join(os.path.dirname(__file__), "../.."))


class Printer:
    """A print service of its own, with one printer; its address is in the environment."""

    def __init__(self, build):
        program = os.path.join(os.path.abspath(build), "tests/printing/run-print-service")
        environment = dict(os.environ, VSSID_COUNTER_SOURCE_DIR=SOURCE)
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=environment)
        line = self.process.stdout.readline().strip()
        if not line.startswith("listening on "):
            raise RuntimeError(f"the print service said “{line}”")
        os.environ["CUPS_SERVER"] = line.removeprefix("listening on ")

    def tell(self, order):
        """"mood works", "mood has-no-paper", "fill"."""
        print(order, file=self.process.stdin, flush=True)
        if self.process.stdout.readline().strip() != "done":
            raise RuntimeError(f"the print service did not “{order}”")

    def close(self):
        """Switch it off."""
        os.environ.pop("CUPS_SERVER", None)
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(30)
