"""A notebook kernel, asked cell by cell."""

import os
import queue
import re
import time

from jupyter_client.manager import KernelManager

# Seconds of silence after which a cell has said all: a failed `?` or a panic may arrive after the kernel calls the cell done.
SILENCE = 0.3
# What names the front door in a notebook's first cell.
FIRST = ':dep gazehound = { path = "../crates/notebook", package = "gazehound-notebook" }\nuse gazehound::prelude::*;'


class Reply:
    """What one cell did: `data` (by mime type), `stdout`, `stderr`, `error` (the kernel's own), `seconds`, `late` (no answer)."""

    def __init__(self):
        self.data, self.stdout, self.stderr, self.error = {}, "", "", ""
        self.seconds, self.late = 0.0, False

    def failed(self):
        """Whether a person would call the cell a failure: the kernel calls a failed `?` and a panic a success."""
        return self.late or bool(self.error) or "error[gazehound::" in self.stderr or "panicked at" in self.stderr

    def __str__(self):
        late = "no answer in time\n" if self.late else ""
        text = late + self.error + self.stderr + self.stdout + self.data.get("text/plain", "")
        return re.sub(r"\x1b\[[0-9;]*m", "", text)


class Kernel:
    """A kernel in `folder`, where a notebook would lie. `seconds` is how long it took to be ready."""

    def __init__(self, folder, name="rust", env=None, ready_within=120):
        start = time.monotonic()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=str(folder), env={**os.environ, **(env or {})})
        self.client = self.manager.client()
        self.client.start_channels()
        try:
            self.client.wait_for_ready(timeout=ready_within)
        except BaseException:
            self.__exit__()
            raise
        self.seconds = time.monotonic() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def run(self, code, within=60):
        """Runs one cell. After `within` seconds without an answer the reply says so, and the kernel is of no more use."""
        reply, start = Reply(), time.monotonic()
        request = self.client.execute(code)
        done = False
        while True:
            left = SILENCE if done else start + within - time.monotonic()
            try:
                message = self.client.get_iopub_msg(timeout=max(left, 0.01))
            except queue.Empty:
                reply.late = not done
                reply.seconds = reply.seconds or time.monotonic() - start
                return reply
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                done, reply.seconds = True, time.monotonic() - start
            elif kind == "stream":
                setattr(reply, content["name"], getattr(reply, content["name"]) + content["text"])
            elif kind in ("execute_result", "display_data"):
                reply.data.update(content["data"])
            elif kind == "error":
                reply.error += "\n".join(content["traceback"]) + "\n"
