"""Draws a notebook, with its stored outputs, as JupyterLab shows it: NAME-1.png, NAME-2.png, … from top to bottom.

Serves the notebook's folder with a JupyterLab of its own and drives a headless Chromium over its debugging protocol.
"""

import argparse
import base64
import json
import os
import pathlib
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import websocket

# Long notebooks are drawn whole, not only the cells in view.
SETTINGS = {
    "@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false", "checkForUpdates": False},
}
SLICE = 1800


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("notebook", type=pathlib.Path)
    arguments.add_argument("--browser", required=True)
    arguments.add_argument("--to", type=pathlib.Path, required=True)
    arguments.add_argument("--width", type=int, default=1280)
    arguments.add_argument("--seconds", type=float, default=120, help="how long to wait for the page")
    given = arguments.parse_args()
    given.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        token, port = secrets.token_hex(16), free_port()
        settings = pathlib.Path(folder, "settings")
        for name, value in SETTINGS.items():
            path = settings / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(value))
        with lab(given.notebook.parent, token, port, settings), chromium(given.browser, folder) as browser:
            wait(lambda: urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token={token}").status, given.seconds, "JupyterLab")
            address = wait(lambda: devtools(browser), given.seconds, "the browser")
            page = Page(address)
            try:
                url = f"http://127.0.0.1:{port}/lab/tree/{given.notebook.name}?token={token}&reset"
                for path in draw(page, url, given):
                    print(path)
            finally:
                page.close()


def draw(page, url, given):
    page.resize(given.width, 1000)
    page.call("Page.navigate", url=url)
    ready = "document.querySelectorAll('.jp-Notebook .jp-Cell').length > 0 && !document.querySelector('#jupyterlab-splash')"
    wait(lambda: page.value(ready), given.seconds, "the notebook")
    height = settled(page, "document.querySelector('.jp-WindowedPanel-outer').scrollHeight")
    # The frame around the cells: menu, tabs and tool bar.
    frame = page.value("innerHeight - document.querySelector('.jp-WindowedPanel-outer').clientHeight")
    whole = int(height + frame)
    page.resize(given.width, whole)
    settled(page, "document.querySelector('.jp-WindowedPanel-outer').scrollHeight")
    for old in given.to.glob(given.notebook.stem + "-*.png"):
        old.unlink()
    for number, top in enumerate(range(0, whole, SLICE), 1):
        clip = {"x": 0, "y": top, "width": given.width, "height": min(SLICE, whole - top), "scale": 1}
        picture = page.call("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        path = given.to / f"{given.notebook.stem}-{number}.png"
        path.write_bytes(base64.b64decode(picture["data"]))
        yield path


class Page:
    """One tab of the browser."""

    def __init__(self, address):
        self.socket = websocket.create_connection(address, timeout=60, suppress_origin=True)
        self.number = 0

    def call(self, method, **params):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error'].get('message')}")
                return answer["result"]

    def value(self, script):
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def close(self):
        self.socket.close()


def settled(page, script, quiet=3):
    """The value of `script` once it has not changed for some seconds: pictures and fonts have loaded."""
    last, since = None, time.monotonic()
    while time.monotonic() - since < quiet:
        time.sleep(0.3)
        value = page.value(script)
        if value != last:
            last, since = value, time.monotonic()
    return last


def lab(folder, token, port, settings):
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={port}", "--allow-root"]
    command += [f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}", "--ServerApp.open_browser=False"]
    command += ["--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    return Program(command, dict(os.environ, JUPYTERLAB_SETTINGS_DIR=str(settings)))


def chromium(browser, folder):
    command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"]
    command += ["--disable-dev-shm-usage", "--remote-debugging-port=0", f"--user-data-dir={folder}/browser", "about:blank"]
    return Program(command, dict(os.environ))


class Program:
    """A program that runs as long as the `with` block, and what it says."""

    def __init__(self, command, environment):
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, env=environment, stdout=self.said, stderr=self.said, stdin=subprocess.DEVNULL)

    def text(self):
        self.said.seek(0)
        return self.said.read().decode(errors="replace")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def devtools(browser):
    found = re.search(r"DevTools listening on ws://([^/]+)/", browser.text())
    if not found:
        return None
    with urllib.request.urlopen(f"http://{found[1]}/json/list") as answer:
        pages = [page for page in json.load(answer) if page["type"] == "page"]
    return pages[0]["webSocketDebuggerUrl"] if pages else None


def wait(question, seconds, what):
    """The first answer of `question` that says yes."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = question()
            if answer:
                return answer
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    sys.exit(f"{what} did not answer within {seconds:g} seconds")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    main()
