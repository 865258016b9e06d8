"""Runs one notebook from the top, and writes it with its outputs as .ipynb and HTML.

Cells that fail do not stop it: whether a cell failed is for the caller to say. A cell without an answer in time, or a
kernel that dies, does. Prints one line of JSON: {"stopped": null or {"cell": ID, "why": TEXT}, "seconds": {ID: SECONDS}}.
"""

import argparse
import json
import os
import pathlib
import queue
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbclient.util import run_sync

# Seconds of silence after which a cell has said all.
SILENCE = 0.3


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("notebook", type=pathlib.Path)
    arguments.add_argument("--folder", type=pathlib.Path, required=True, help="the folder in which the kernel runs")
    arguments.add_argument("--ipynb", type=pathlib.Path, required=True)
    arguments.add_argument("--html", type=pathlib.Path, required=True)
    arguments.add_argument("--kernel", default="rust")
    arguments.add_argument("--cell-seconds", type=float, required=True)
    arguments.add_argument("--notebook-seconds", type=float, required=True)
    given = arguments.parse_args()

    notebook = nbformat.read(given.notebook, as_version=4)
    report = run(notebook, given)
    tidy(notebook)
    # As a whole or not at all: somebody may have the last one open.
    write(given.ipynb, nbformat.writes(notebook) + "\n")
    write(given.html, page(notebook, given.notebook.stem))
    print(json.dumps(report))


def run(notebook, given):
    seconds = {}
    stopped = None
    client = NotebookClient(
        notebook,
        kernel_name=given.kernel,
        resources={"metadata": {"path": str(given.folder)}},
        allow_errors=True,
        record_timing=False,
        coalesce_streams=True,
        startup_timeout=120,
    )
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    end = time.monotonic() + given.notebook_seconds
    with client.setup_kernel():
        for index, cell in enumerate(notebook.cells):
            if cell.cell_type != "code" or not cell.source.strip():
                continue
            start = time.monotonic()
            left = end - start
            client.timeout = max(1, int(min(given.cell_seconds, left)))
            try:
                client.execute_cell(cell, index)
                late(client, cell, index)
            except CellTimeoutError:
                whose = "the cell" if given.cell_seconds <= left else "the notebook"
                limit = given.cell_seconds if given.cell_seconds <= left else given.notebook_seconds
                stopped = {"cell": cell.id, "why": f"no answer in time ({whose} may take {limit:g} seconds)"}
            except DeadKernelError:
                stopped = {"cell": cell.id, "why": "the kernel died"}
            seconds[cell.id] = round(time.monotonic() - start, 2)
            if stopped:
                break
    return {"stopped": stopped, "seconds": seconds}


def late(client, cell, index):
    """The kernel may call a cell done before it has passed on what the cell wrote to standard error: a failed `?` or a panic."""
    while True:
        try:
            message = run_sync(client.kc.get_iopub_msg)(timeout=SILENCE)
        except queue.Empty:
            return
        if message["msg_type"] in ("stream", "error", "execute_result", "display_data"):
            client.process_message(message, cell, index)


def tidy(notebook):
    """Leaves nothing in the notebook that changes from run to run."""
    count = 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        cell.metadata.pop("execution", None)
        # A kernel counts what it was asked while it started, too.
        if cell.execution_count is not None:
            count += 1
            cell.execution_count = count
        # The order in which the two streams and a value arrive is chance.
        streams = {}
        others = []
        for output in cell.outputs:
            if output.output_type == "stream":
                if output.name in streams:
                    streams[output.name].text += output.text
                else:
                    streams[output.name] = output
            else:
                if output.output_type == "execute_result":
                    output.execution_count = cell.execution_count
                others.append(output)
        cell.outputs = [streams[name] for name in sorted(streams, reverse=True)] + others


def page(notebook, title):
    from nbconvert import HTMLExporter

    # It opens without a network.
    exporter = HTMLExporter(template_name="lab", mathjax_url="", require_js_url="", jquery_url="", mermaid_js_url="")
    text, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": title}})
    return text


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)


if __name__ == "__main__":
    sys.exit(main())
