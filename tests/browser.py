"""The system's Chromium, and a web server on this machine for a folder."""

import functools
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args, late: tuple[str, ...], **others) -> None:
        self.late = late
        super().__init__(*args, **others)

    def do_GET(self) -> None:
        if self.path.endswith(self.late):
            time.sleep(0.3)
        super().do_GET()

    def end_headers(self) -> None:
        """Let a browser keep what it has, as a school's server would, but for what is to come late each time."""
        self.send_header("Cache-Control", "no-store" if self.path.endswith(self.late) else "max-age=600")
        super().end_headers()

    def log_message(self, *_args) -> None:
        """Say nothing."""


@contextmanager
def web_server(folder: Path, *late: str) -> Iterator[str]:
    """Serve a folder on a free port; gives the address, which ends with `/`. Paths that end with one of `late` wait."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder), late=late))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium."""
    path = next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
