"""Splunk's own Python SDK against the loopback server, and the masterclass's cells where the document is there.

Arguments: port, password, and the document's path, if there is one. Prints a line for each check; the last line is `ok`.
"""

import re
import sys

import pandas as pd
import splunklib.client as client
import splunklib.results as results

port, password = int(sys.argv[1]), sys.argv[2]
service = client.connect(host="127.0.0.1", scheme="http", port=port, username="gazehound", password=password)


def check(name, found, expected):
    if found != expected:
        sys.exit(f"{name}: expected {expected!r}, found {found!r}")
    print(f"{name}: {found!r}")


def rows(stream):
    return [row for row in results.JSONResultsReader(stream) if isinstance(row, dict)]


SEARCH = "search index=corelight_tutorial filename!=*.exe mime_type=application/x-dosexec | table fuid filename"
job = service.jobs.create(SEARCH, exec_mode="blocking")
check("is_done", job.is_done(), True)
check("resultCount", job["resultCount"], "5")
check("results", len(rows(job.results(output_mode="json"))), 5)
check("preview", len(rows(job.preview(output_mode="json"))), 5)
check("events", len(rows(job.events(output_mode="json", count=2))), 2)
xml = [row for row in results.ResultsReader(job.results()) if isinstance(row, dict)]
check("XML as JSON", [dict(row) for row in xml], rows(job.results(output_mode="json")))
check("offset", rows(job.results(output_mode="json", count=1, offset=4)), rows(job.results(output_mode="json"))[4:])
check("jobs", job.sid in service.jobs, True)
for action in (job.touch, job.finalize, job.pause, job.unpause):
    action()
job.set_ttl(1200)
check("ttl", job.refresh()["ttl"], "1200")
job.cancel()
job.cancel()
check("cancelled", job.sid in service.jobs, False)
check("oneshot", len(rows(service.jobs.oneshot(SEARCH, output_mode="json"))), 5)
check("export", len(rows(service.jobs.export(SEARCH, output_mode="json"))), 5)
try:
    service.jobs.create("abcd | x")
    sys.exit("a search that is none was accepted")
except client.HTTPError as error:
    check("a bad search", "Unknown search command 'abcd'." in str(error), True)
try:
    client.connect(host="127.0.0.1", scheme="http", port=port, username="gazehound", password="wrong")
    sys.exit("a wrong password was accepted")
except client.AuthenticationError as error:
    check("a wrong password", str(error), "Login failed.")

if len(sys.argv) > 3:
    with open(sys.argv[3], encoding="utf-8") as file:
        cells = re.split(r"^In \[.*?\]:$", file.read(), flags=re.MULTILINE)
    names = {"service": service, "results": results, "pd": pd}
    helper = next(cell for cell in cells if "def splunkToPandas" in cell)
    exec(helper.split("\n### ")[0], names)
    frames = 0
    for cell in cells:
        printed = re.search(r"^Search results: (\d+)$", cell, flags=re.MULTILINE)
        found = re.search(r"^\w+ = splunkToPandas\(.*?\{'sample_ratio': \d+\}\)", cell, flags=re.MULTILINE | re.DOTALL)
        if not (printed and found):
            continue
        name = found.group().split(" ")[0]
        # The document's own count of columns is not ours: its index is another one.
        exec(found.group(), names)
        frame, expected = names[name], int(printed.group(1))
        if "'sample_ratio': 10" in found.group():
            # One in ten by chance.
            check(name + ", sampled", 30 < len(frame) <= 100, True)
        else:
            check(name, len(frame), expected)
        check(name + " is text", all(isinstance(value, str) for value in frame.iloc[0]), True)
        frames += 1
    check("searches of the document", frames, 8)
print("ok")
