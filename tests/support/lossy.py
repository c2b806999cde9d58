# SPDX-License-Identifier: GPL-3.0-or-later
"""A loopback proxy that does what a bad line does: it loses requests, loses
answers, repeats requests and delays others, and breaks streams of events.
Which ones is drawn from a seed.

lossy.py UPSTREAM --seed S [--fresh-keys]: says where it listens, and serves
until its standard input ends.
"""

import argparse
import asyncio
import json
import random
import sys
import uuid
from urllib.parse import urlsplit

LOST_REQUESTS = 0.10
LOST_ANSWERS = 0.25
REPEATED = 0.10
DELAYED = 0.20
MOST_DELAY = 0.3

# Signing in is five requests in a row, and who cannot sign in decides
# nothing: of these only so many requests, and answers, are lost.
ARRIVING = ("/v1/health", "/v1/sessions", "/v1/policy", "/v1/offices", "/v1/refusal-reasons")
LOST_ARRIVING = 0.02

# An event stream lives so long before the line breaks, in seconds.
STREAM_LIFE = (1.0, 20.0)


class Request:
    """One request as it came."""

    def __init__(self, head, body):
        self.lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
        self.body = body
        self.method, self.target, _ = self.lines[0].split(" ", 2)

    def get(self, name):
        """A header's value, or None."""
        for line in self.lines[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return None

    def replace(self, name, value):
        """Give a header another value."""
        self.lines = [line for line in self.lines if line.partition(":")[0].lower() != name.lower()]
        self.lines.append(f"{name}: {value}")

    def is_decision(self):
        """Whether it decides something."""
        return self.method == "POST" and self.target.endswith("/decisions")

    def is_stream(self):
        """Whether its answer has no end."""
        return self.target.startswith("/v1/events")

    def is_arriving(self):
        """Whether somebody is signing in."""
        return self.target in ARRIVING

    def take_new_key(self):
        """Make another decision of it, as a client without a memory would."""
        decision = json.loads(self.body)
        decision["id"] = str(uuid.uuid4())
        self.body = json.dumps(decision, ensure_ascii=False).encode()
        self.replace("Idempotency-Key", decision["id"])
        self.replace("Content-Length", str(len(self.body)))

    def to_bytes(self):
        """As it goes on, on a line of its own."""
        self.replace("Connection", "close")
        return "\r\n".join(self.lines).encode("latin-1") + b"\r\n\r\n" + self.body


async def read_request(reader):
    """The next request on a line, or None at its end."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        request = Request(head, b"")
        request.body = await reader.readexactly(int(request.get("Content-Length") or 0))
        return request
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
        return None


class Lossy:
    """The proxy; counts what it did."""

    def __init__(self, upstream, seed, fresh_keys=False):
        self.upstream = urlsplit(upstream)
        self.random = random.Random(seed)
        self.fresh_keys = fresh_keys
        self.lines = set()
        self.late = set()
        self.counts = dict.fromkeys(("requests", "lost_requests", "lost_answers", "repeated", "delayed"), 0)

    def draw(self, name, probability, request):
        """Whether it happens to this request."""
        if request.is_arriving() and name in ("lost_requests", "lost_answers"):
            probability = LOST_ARRIVING
        happens = self.random.random() < probability
        self.counts[name] += happens
        return happens

    async def open(self, request):
        """Send a request on; a reader of the answer, and its writer."""
        if self.fresh_keys and request.is_decision():
            request.take_new_key()
        data = request.to_bytes()
        reader, writer = await asyncio.open_connection(self.upstream.hostname, self.upstream.port)
        writer.write(data)
        return reader, writer

    async def ask(self, request):
        """The whole answer, as bytes."""
        reader, writer = await self.open(request)
        try:
            return await reader.read()
        finally:
            writer.close()

    async def repeat(self, request):
        """Send it once more, whenever; nobody hears the answer."""
        await self.wait()
        try:
            await self.ask(request)
        except OSError:
            pass

    async def wait(self):
        """A line is slow."""
        await asyncio.sleep(self.random.uniform(0, MOST_DELAY))

    async def pass_on(self, request, line):
        """One request and its answer, or what becomes of them."""
        self.counts["requests"] += 1
        if self.draw("lost_requests", LOST_REQUESTS, request):
            return
        if self.draw("delayed", DELAYED, request):
            await self.wait()
        if self.draw("repeated", REPEATED, request):
            self.late.add(asyncio.ensure_future(self.repeat(request)))
        answer = await self.ask(request)
        if not self.draw("lost_answers", LOST_ANSWERS, request):
            line.write(answer)
            await line.drain()

    async def stream(self, request, line):
        """Pass events on as they come, until the line breaks."""
        reader, writer = await self.open(request)
        try:
            async with asyncio.timeout(self.random.uniform(*STREAM_LIFE)):
                while piece := await reader.read(4096):
                    line.write(piece)
                    await line.drain()
        except TimeoutError:
            line.transport.abort()
        finally:
            writer.close()

    async def serve(self, reader, line):
        """One line: one request, since each answer says that it ends the line."""
        self.lines.add(asyncio.current_task())
        try:
            request = await read_request(reader)
            if request is not None:
                await (self.stream if request.is_stream() else self.pass_on)(request, line)
        except OSError:
            pass
        finally:
            line.close()
            self.lines.discard(asyncio.current_task())

    async def close(self):
        """End every line."""
        under_way = self.lines | self.late
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


async def run(options):
    """Serve until standard input ends."""
    lossy = Lossy(options.upstream, options.seed, options.fresh_keys)
    server = await asyncio.start_server(lossy.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(f"listening on http://127.0.0.1:{port}", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()
    await lossy.close()
    print(json.dumps(lossy.counts), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("upstream", help="the central's address")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh-keys", action="store_true", help="the control: a new key on each attempt")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
