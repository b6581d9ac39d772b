"""The system's Chromium, and a web server on this machine for a folder."""

import functools
import gzip
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
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


class _Packed(_Quiet):
    """Sends text packed, as web hosts do."""

    def send_head(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in {".html", ".js", ".css", ".json", ".svg"} or not path.is_file():
            return super().send_head()
        packed = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        return BytesIO(packed)


@contextmanager
def web_server(folder: Path, *late: str, packed: bool = False) -> Iterator[str]:
    """Serve a folder on a free port; gives the address, which ends with `/`. Paths that end with one of `late` wait."""
    handler = functools.partial(_Packed if packed else _Quiet, directory=str(folder), late=late)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
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
