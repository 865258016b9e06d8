"""Searches by gazehound, by hand-written Polars and by DuckDB, over the same Parquet files in one run.

Each measure has a process of its own: time is the median of its rounds after a first one, memory the most it ever held.
The bars: at most 1.3 times Polars' time, at most DuckDB's in the median of all searches, at most 1.5 times Polars' memory.
"""

import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

TERMS = (
    r"C3ApkJ3TwWW64DtnWb|CaAbvy2ureWe5sifRf|\b10\.0\.2\.30\b|\b10\.0\.2\.20\b|\b34\.215\.241\.13\b|\b192\.168\.1\.128\b"
)
NEWEST = "ORDER BY _time DESC, _serial DESC"
BYTES = ["missed_bytes", "orig_bytes", "orig_ip_bytes", "resp_bytes", "resp_ip_bytes"]


def values(field):
    """Distinct values in order."""
    return f'list_sort(list(DISTINCT "{field}") FILTER ("{field}" IS NOT NULL)) AS "values({field})"'


def pairs():
    """The masterclass's search for pairs of hosts."""
    numbers = ", ".join(f"TRY_CAST({name} AS DOUBLE) AS {name}" for name in BYTES)
    every = BYTES + ["total_bytes", "log_total_bytes"]
    aggregates = ", ".join(f'{name}({field}) AS "{name}({field})"' for name in ["max", "avg", "sum"] for field in every)
    return f"""
        WITH numbers AS (SELECT "id.orig_h" AS o, "id.resp_h" AS r, _time, conn_state, history, {numbers} FROM conn),
        totals AS (SELECT *, orig_ip_bytes + resp_ip_bytes AS total_bytes FROM numbers),
        logs AS (SELECT *, CASE WHEN total_bytes > 0 THEN log10(total_bytes) END AS log_total_bytes FROM totals)
        SELECT o, r, count(_time), min(_time), max(_time), {values("conn_state")}, {values("history")}, {aggregates}
        FROM logs WHERE o IS NOT NULL AND r IS NOT NULL GROUP BY o, r ORDER BY o, r LIMIT 50000"""


def names(where):
    """The masterclass's search for long names."""
    return f"""
        WITH lengths AS (
            SELECT *, length(query) AS n, list_filter("answers{{}}", lambda answer: length(answer) > 45) AS long
            FROM dns WHERE {where}),
        ones AS (SELECT *, CASE WHEN len(long) = 1 THEN length(long[1]) END AS m FROM lengths)
        SELECT "id.orig_h" AS o, "id.resp_h" AS r, query, n, count(_time), min(_time), max(_time),
            list_sort(list_distinct(flatten(list("answers{{}}")))) AS answers, max(m) AS m, {values("qtype_name")},
            arg_max(uid, _time) AS uid, greatest(n, max(m)) AS most
        FROM ones WHERE (n > 25 OR m > 45) AND "id.orig_h" IS NOT NULL AND "id.resp_h" IS NOT NULL
        GROUP BY "id.orig_h", "id.resp_h", query, n ORDER BY most DESC, o, r, query LIMIT 10000"""


QUERIES = {
    "intro": f"""
        SELECT uid, "id.orig_h", "id.resp_h", name FROM named
        WHERE name IS NOT NULL AND "id.orig_h" IS NOT NULL AND "id.resp_h" IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY "id.orig_h", "id.resp_h", name {NEWEST}) = 1 {NEWEST} LIMIT 100""",
    "tls": f"""
        SELECT * EXCLUDE (_raw) FROM ssl WHERE "cert_chain_fuids{{}}" IS NOT NULL AND lower(validation_status) IN (
            'certificate has expired', 'self signed certificate', 'self signed certificate in certificate chain')
        {NEWEST} LIMIT 50000""",
    "ntlm": f"""
        SELECT * FROM every WHERE uid IN (SELECT DISTINCT uid FROM every WHERE regexp_matches(_raw, '(?i)\\bntlm\\b'))
        {NEWEST} LIMIT 1000""",
    "conn": pairs(),
    "dns": names("true"),
    "ioc": f"SELECT * EXCLUDE (_raw) FROM every WHERE regexp_matches(_raw, '{TERMS}') {NEWEST} LIMIT 50000",
    "dns-ioc": names(f"regexp_matches(_raw, '{TERMS}')"),
    "mime": f"""
        SELECT * FROM named_files WHERE lower(mime_type) = 'application/x-dosexec' AND lower(filename) NOT LIKE '%.exe'
        {NEWEST} LIMIT 200""",
    "timechart": "SELECT time_bucket(INTERVAL 1 hour, _time) AS hour, count(*) FROM conn GROUP BY 1 ORDER BY 1",
    "top": """
        SELECT query, count(*) AS n, 100.0 * count(*) / sum(count(*)) OVER () AS percent FROM dns WHERE query IS NOT NULL
        GROUP BY query ORDER BY n DESC, query LIMIT 10""",
    "dc": """
        SELECT "id.orig_h", count(DISTINCT "id.resp_h") FROM conn WHERE "id.orig_h" IS NOT NULL GROUP BY 1 ORDER BY 1""",
    "rex": """
        SELECT regexp_extract(query, '([^.]+)$', 1) AS last, count(*) FROM dns WHERE query IS NOT NULL GROUP BY 1 ORDER BY 1""",
    "lookup": """
        SELECT name, count(*) FROM conn JOIN (VALUES ('53', 'domain'), ('80', 'http'), ('123', 'ntp'), ('443', 'https'),
            ('445', 'smb')) AS ports(port, name) ON "id.resp_p" = port GROUP BY name ORDER BY name""",
    "transaction": """
        WITH gaps AS (
            SELECT "id.orig_h" AS o, _time, _time - lag(_time) OVER (PARTITION BY "id.orig_h" ORDER BY _time) AS gap
            FROM dns WHERE query IS NOT NULL AND "id.orig_h" IS NOT NULL),
        sessions AS (
            SELECT o, _time, sum(CASE WHEN gap > INTERVAL 1 minute THEN 1 ELSE 0 END)
                OVER (PARTITION BY o ORDER BY _time ROWS UNBOUNDED PRECEDING) AS session FROM gaps)
        SELECT count(*), avg(seconds) FROM (
            SELECT epoch(max(_time)) - epoch(min(_time)) AS seconds FROM sessions GROUP BY o, session)""",
}


def duckdb_one(files, name, rounds):
    """One search by DuckDB in this process."""
    import duckdb

    if name not in QUERIES:
        return {"error": "not written"}
    connection = duckdb.connect()
    logs = json.loads(pathlib.Path(files).read_text())
    views = {log: paths for log, paths in logs.items() if log in ("conn", "dns", "ssl")}
    views["every"] = [path for paths in logs.values() for path in paths]
    has = lambda path, field: connection.execute(  # noqa: E731
        "SELECT count(*) FROM parquet_schema(?) WHERE name = ?", [path, field]).fetchone()[0]
    views["named"] = [path for path in views["every"] if has(path, "name") and has(path, "id.orig_h")]
    views["named_files"] = [path for path in views["every"] if has(path, "filename") and has(path, "mime_type")]
    for view, paths in views.items():
        connection.execute(f"CREATE VIEW {view} AS SELECT * FROM read_parquet({paths!r}, union_by_name = true)")
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        rows = connection.sql(QUERIES[name]).to_arrow_table().num_rows
        seconds.append(time.perf_counter() - start)
    return {"seconds": seconds, "rows": rows, "peak_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}


def called(command, environment=None):
    """The last line that a command prints, which is JSON."""
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode != 0:
        return {"error": (done.stderr.strip().splitlines() or ["it failed"])[-1]}
    return json.loads(done.stdout.strip().splitlines()[-1])


def middle(result):
    """Seconds: the first round warms the files up."""
    return statistics.median(result["seconds"][1:] or result["seconds"])


def compare(options, days):
    """Prints a table for one size; the ratios."""
    environment = os.environ | dict(pair.split("=", 1) for pair in options.env)
    ours = json.loads(options.cargo) + ["--quiet", "--package", "gazehound", "--bench", "spl", "--"]
    folder = pathlib.Path(options.folder) / f"days-{days}"
    made = called([*ours, "prepare", str(folder), str(days)], environment)
    if "error" in made:
        sys.exit(f"the sample was not made: {made['error']}")
    files = folder / "files.json"
    files.write_text(json.dumps(made["logs"]))
    print(f"\n{days} days, {made['events']:,} events")
    print(f"{'search':12} {'rows':>8} {'gazehound':>10} {'Polars':>9} {'DuckDB':>9} {'/Polars':>8} {'/DuckDB':>8} {'memory':>8} {'/Polars':>8}")
    polars_ratios, duckdb_ratios, memory_ratios = [], [], []
    for name, _ in called([*ours, "list"], environment):
        if options.names and name not in options.names:
            continue
        results = [
            called([*ours, "spl", str(folder), name, str(options.rounds)], environment),
            called([*ours, "polars", str(folder), name, str(options.rounds)], environment),
            called([sys.executable, __file__, "--one", name, "--files", str(files), "--rounds", str(options.rounds)]),
        ]
        if "error" in results[0]:
            print(f"{name:12} {results[0]['error']}")
            continue
        cells = [f"{middle(result):.3f} s" if "seconds" in result else "-" for result in results]
        ratio = lambda other: middle(results[0]) / middle(other) if "seconds" in other else None  # noqa: E731
        polars, duckdb = ratio(results[1]), ratio(results[2])
        memory = results[0]["peak_kb"] / results[1]["peak_kb"] if "peak_kb" in results[1] else None
        for found, ratios in [(polars, polars_ratios), (duckdb, duckdb_ratios), (memory, memory_ratios)]:
            if found is not None:
                ratios.append(found)
        shown = lambda found: f"{found:.2f}" if found is not None else "-"  # noqa: E731
        megabytes = f"{results[0]['peak_kb'] / 1024:.0f} MB"
        rows = "/".join(dict.fromkeys(str(result["rows"]) for result in results if "rows" in result))
        print(
            f"{name:12} {rows:>8} {cells[0]:>10} {cells[1]:>9} {cells[2]:>9} {shown(polars):>8} {shown(duckdb):>8} "
            f"{megabytes:>8} {shown(memory):>8}",
            flush=True,
        )
    for what, ratios, bar in [
        ("time / Polars", polars_ratios, 1.3),
        ("time / DuckDB", duckdb_ratios, 1.0),
        ("memory / Polars", memory_ratios, 1.5),
    ]:
        if ratios:
            found = statistics.median(ratios)
            print(f"{what}: {found:.2f} in the median, the bar is {bar}: {'holds' if found <= bar else 'MISSED'}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--cargo")
    parser.add_argument("--env", action="append", default=[])
    parser.add_argument("--folder")
    parser.add_argument("--days", default="1,100")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one")
    parser.add_argument("--files")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(duckdb_one(options.files, options.one, options.rounds)))
        return
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for days in options.days.split(","):
        compare(options, int(days))


if __name__ == "__main__":
    main()
