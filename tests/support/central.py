# SPDX-License-Identifier: GPL-3.0-or-later
"""A central system for one journey, on loopback, with invented declarations."""

import json
import os
import subprocess
import urllib.request
import uuid

PASSWORD = "mau-thu-nghiem"


class Central:
    """vssid-central on a free port, seeded; also a second officer who speaks HTTP."""

    def __init__(self, build, folder, declarations=12, photographed=1, *options):
        self.program = os.path.join(os.path.abspath(build), "src/central/vssid-central")
        self.database = os.path.join(folder, "central.db")
        self.options = options
        self.environment = dict(os.environ, VSSID_COUNTER_BUILD_DIR=os.path.abspath(build))
        subprocess.run([self.program, "seed", "--database", self.database,
                        "--declarations", str(declarations), "--photographed", str(photographed),
                        "--seed", "1", "--today", "2026-11-20", "--password", PASSWORD],
                       check=True, stdout=subprocess.DEVNULL, env=self.environment)
        self.process = None
        self.uri = None
        self.start("127.0.0.1:0")

    def start(self, address):
        """Serve on an address; port 0 takes a free one."""
        self.process = subprocess.Popen([self.program, "serve", "--database", self.database,
                                         "--listen", address, *self.options],
                                        stdout=subprocess.PIPE, text=True, env=self.environment)
        line = self.process.stdout.readline().strip()
        if not line.startswith("listening on "):
            raise RuntimeError(f"central said “{line}”")
        self.uri = line.removeprefix("listening on ")

    def stop(self):
        """End it and wait, so that sanitizers have had their say."""
        if self.process is None:
            return None
        self.process.terminate()
        status = self.process.wait(30)
        self.process.stdout.close()
        self.process = None
        return status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def restart(self):
        """Serve again at the same address, as after a power cut."""
        self.start(self.uri.removeprefix("http://"))

    def call(self, method, path, body=None, token=None, key=None):
        """One request; returns (status, decoded body)."""
        request = urllib.request.Request(self.uri + "/v1" + path, method=method)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        if method not in ("GET", "HEAD"):
            request.add_header("Idempotency-Key", key or str(uuid.uuid4()))
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, data) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def sign_in(self, account):
        """A token of another officer."""
        status, body = self.call("POST", "/sessions",
                                 {"account": account, "password": PASSWORD, "counter": "Q2"})
        if status != 201:
            raise RuntimeError(f"{account}: {status} {body}")
        return body["token"]

    def list(self, token, **filters):
        """All declarations an officer sees that have these members."""
        _, page = self.call("GET", "/declarations?limit=500", token=token)
        return [item for item in page["items"] if all(item.get(k) == v for k, v in filters.items())]
