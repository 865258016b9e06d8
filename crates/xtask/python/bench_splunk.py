"""The official SDK's way from a search to a frame: pages through its JSON reader into pandas, as in the masterclass.

Arguments: port, password, search, rows of a page. Prints rows, fields, seconds, those of the
job alone, and the peak of the memory in KB.
"""

import resource
import sys
import time

import pandas as pd
import splunklib.client as client
import splunklib.results as results

port, password, search, page = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
service = client.connect(host="127.0.0.1", scheme="http", port=port, username="gazehound", password=password)
start = time.perf_counter()
job = service.jobs.create(search, exec_mode="blocking", output_mode="json")
count = int(job["resultCount"])
alone = time.perf_counter() - start
rows = []
for offset in range(0, count, page):
    stream = job.results(count=page, offset=offset, output_mode="json")
    rows.extend(row for row in results.JSONResultsReader(stream) if isinstance(row, dict))
frame = pd.DataFrame(rows)
seconds = time.perf_counter() - start
job.cancel()
print("measured", *frame.shape, seconds, alone, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
