# SPDX-License-Identifier: GPL-3.0-or-later
"""A loopback proxy that writes down every request and its answer."""

import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

# Belong to one connection, not to the message.
HOP = {"connection", "keep-alive", "transfer-encoding", "upgrade", "host"}


def as_json(data, kind):
    """The decoded body, or None."""
    if "json" not in (kind or ""):
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


class Recorder:
    """Listens on a free loopback port and passes everything on to one central."""

    def __init__(self, upstream, path):
        self.upstream = urlsplit(upstream)
        self.file = open(path, "a", encoding="utf-8")
        self.lock = threading.Lock()
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            """One connection."""

            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def answer(self):
                """Pass one request on."""
                recorder.forward(self)

            do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = answer

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.uri = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def write(self, exchange):
        """Append one exchange."""
        with self.lock:
            self.file.write(json.dumps(exchange, ensure_ascii=False) + "\n")
            self.file.flush()

    def forward(self, handler):
        """Ask central what was asked here, answer what it answers, write both down."""
        length = int(handler.headers.get("Content-Length") or 0)
        body = handler.rfile.read(length)
        connection = http.client.HTTPConnection(self.upstream.hostname, self.upstream.port, timeout=60)
        headers = {k: v for k, v in handler.headers.items() if k.lower() not in HOP}
        connection.request(handler.command, handler.path, body or None, headers)
        answer = connection.getresponse()
        kind = answer.getheader("Content-Type") or ""
        exchange = {
            "method": handler.command, "target": handler.path, "request_length": length,
            "request_headers": {k: v for k, v in headers.items() if k.lower() != "authorization"},
            "request_json": as_json(body, handler.headers.get("Content-Type")),
            "status": answer.status, "content_type": kind,
        }
        handler.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in HOP | {"content-length"}:
                handler.send_header(name, value)
        if kind.startswith("text/event-stream"):
            self.stream(handler, answer, exchange)
        else:
            data = answer.read()
            exchange.update(answer_length=len(data), answer_json=as_json(data, kind))
            # Written first: whoever has the answer may end the recording.
            self.write(exchange)
            if answer.status not in (204, 304):
                handler.send_header("Content-Length", str(len(data)))
            handler.end_headers()
            try:
                handler.wfile.write(data)
            except (BrokenPipeError, ConnectionResetError):
                pass  # Who asked has hung up; some do so on purpose.
        connection.close()

    def stream(self, handler, answer, exchange):
        """Pass server-sent events on as they come; each is written down as it passes."""
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.close_connection = True
        try:
            while line := answer.readline():
                if line.startswith(b"data:"):
                    self.write(dict(exchange, answer_length=len(line), events=[json.loads(line[5:])]))
                handler.wfile.write(line)
                handler.wfile.flush()
        except (BrokenPipeError, ConnectionResetError, http.client.HTTPException, OSError):
            pass

    def close(self):
        """End it; what was written is complete."""
        self.server.shutdown()
        self.server.server_close()
        self.file.close()
