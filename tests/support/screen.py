# SPDX-License-Identifier: GPL-3.0-or-later
"""A private screen: its own X server, session bus, window manager and home.

Used as a program, `screen.py SIZE COMMAND...` runs a command on such a
screen and ends with its exit status.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile


def start_server(size):
    """Start Xvfb and return (process, display). It chooses a free number."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        # Without -noreset the server forgets everything when the first
        # short-lived client leaves.
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24",
         "-nolisten", "tcp", "-ac", "-noreset", "+extension", "XTEST"],
        pass_fds=[writer], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as answer:
        number = answer.readline().strip()
    if not number:
        sys.exit("Xvfb did not start; is the package xvfb installed?")
    return server, f":{number}"


def environment(display, home):
    """What a program on the private screen sees."""
    runtime = os.path.join(home, "run")
    os.makedirs(runtime, mode=0o700)
    result = dict(os.environ)
    for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "XAUTHORITY",
                 "GTK_A11Y", "GTK_THEME", "LANG", "LC_MESSAGES"):
        result.pop(name, None)
    result.update(
        DISPLAY=display, HOME=home, XDG_RUNTIME_DIR=runtime,
        XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_CACHE_HOME=os.path.join(home, "cache"),
        XDG_DATA_HOME=os.path.join(home, "data"),
        GSETTINGS_BACKEND="memory", GIO_USE_VFS="local", GDK_BACKEND="x11",
        GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", NO_AT_BRIDGE="0")
    result.setdefault("LC_ALL", "C.UTF-8")
    return result


def main():
    size, command = sys.argv[1], sys.argv[2:]
    home = tempfile.mkdtemp(prefix="vssid-screen-")
    server, display = start_server(size)
    try:
        return subprocess.call(["dbus-run-session", "--", sys.executable, os.path.abspath(__file__),
                                "--inside", *command], env=environment(display, home))
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(home, ignore_errors=True)


def inside():
    """On the bus: a window manager, so that dialogs are centred, and the command."""
    manager = subprocess.Popen(["openbox", "--sm-disable"], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return subprocess.call(sys.argv[2:])
    finally:
        manager.terminate()
        manager.wait()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(inside() if sys.argv[1] == "--inside" else main())
