"""The masterclass's TLS hypergraph beside PyGraphistry on pandas 3 and on pandas 2: seconds, peak of resident memory.

Each case runs in a process of its own, which reads a made-up frame from a Parquet file (not measured; its memory is in the
peak) and builds the graph. All sides must give the same counts of nodes and edges.
"""

import argparse
import os
import pathlib
import subprocess
import sys

import numpy
import pandas

LEAN = ["id.orig_h", "id.resp_h", "uid", "ja3", "issuer", "subject", "version"]
WIDE = 30
# A process that is expected to need more than this part of the free memory is left out.
SHARE = 0.6
# Rows, and what a row of the widest case takes at the peak, in bytes, by side.
PER_ROW = {"Rust": {"lean": 1500, "wide": 3000}, "pandas 3": {"lean": 2000, "wide": 6000}, "pandas 2": {"lean": 4000, "wide": 9000}}


def frame(rows, wide, missing):
    """Events as the masterclass's search gives them: texts, of which many are the same. `missing`: every seventh certificate
    and every ninth fingerprint lack, as nulls or as the text `nan`."""
    random = numpy.random.default_rng(7)

    def texts(pattern, different):
        values = numpy.array([pattern.format(n) for n in range(different)], dtype=object)
        return values[random.integers(0, different, rows)]

    columns = {
        "id.orig_h": texts("192.168.{0}.7", 250),
        "id.resp_h": texts("203.0.{0}.9", max(rows // 50, 20)),
        "uid": numpy.array([f"C{n:016x}" for n in range(rows)], dtype=object),
        "ja3": texts("{0:032x}", 90),
        "issuer": texts("CN=Authority {0},O=Certificates of a made-up company,C=US", 400),
        "subject": texts("CN=host-{0}.example.com,OU=Domain Control Validated", max(rows // 100, 20)),
        "version": texts("TLSv1{0}", 4),
    }
    for number in range(WIDE if wide else 0):
        columns[f"field_{number}"] = texts(f"value {{0}} of field {number}", 10 ** (1 + number % 4))
    if missing:
        absent = None if missing == "nulls" else "nan"
        for name, each in [("issuer", 7), ("subject", 7), ("ja3", 9)]:
            columns[name][::each] = absent
    return pandas.DataFrame(columns)


def made(scratch, rows, width, missing):
    path = scratch / f"{rows}-{width}-{missing or 'full'}.parquet"
    if not path.exists():
        part = path.with_suffix(".part")
        frame(rows, width == "wide", missing).to_parquet(part)
        part.rename(path)
    return path


def run(command, environment):
    """Seconds, megabytes, counts."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed ({child.returncode})")
    seconds, nodes, edges = said.split()[-3:]
    # macOS counts bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return float(seconds), usage.ru_maxrss / unit, (int(nodes), int(edges))


def free():
    with open("/proc/meminfo") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable"))


def fits(side, width, rows):
    needs = PER_ROW[side][width] * rows
    try:
        return needs < SHARE * free()
    except OSError:
        return True


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rust", required=True, help="the built example `bench_hypergraph`")
    arguments.add_argument("--libraries", required=True, help="where its shared libraries are")
    arguments.add_argument("--python2", required=True, help="a Python with pandas 2")
    arguments.add_argument("--scratch", type=pathlib.Path, required=True, help="a folder to write in, kept for the next run")
    arguments.add_argument("--rows", default="5000,50000,500000,2000000")
    arguments.add_argument("--cases", default="alone,cell", help="`alone`: the hypergraph; `cell`: missing values and colours too; `parts`: part by part into files, ours only")
    arguments.add_argument("--widths", default="lean,wide", help="7 columns, 37 columns")
    arguments.add_argument("--largest-cell", type=int, default=500_000, help="rows of the largest frame of `cell`")
    given = arguments.parse_args()
    given.scratch.mkdir(parents=True, exist_ok=True)

    library = "DYLD_LIBRARY_PATH" if sys.platform == "darwin" else "LD_LIBRARY_PATH"
    twin = str(pathlib.Path(__file__).with_name("bench_hypergraph_twin.py"))
    sides = {
        "Rust": ([given.rust], {**os.environ, library: given.libraries}),
        "pandas 3": ([sys.executable, twin], dict(os.environ)),
        "pandas 2": ([given.python2, twin], dict(os.environ)),
    }
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(f"{'rows':>8} {'frame':<12} {'what':<6}" + "".join(f"{side + ' s':>11}{'MB':>7}" for side in sides) + f"{'× time':>8}{'× MB':>7}", flush=True)
    measured = {}
    for rows in map(int, given.rows.split(",")):
        for width in given.widths.split(","):
            for what in given.cases.split(","):
                if what == "cell" and rows > given.largest_cell:
                    continue
                if what == "parts":
                    file = made(given.scratch, rows, width, "")
                    command, environment = sides["Rust"]
                    row = {"Rust": run([*command, str(file), what], environment)}
                    show(rows, width, what, row, sides)
                    continue
                # In the masterclass's cells what is missing is the text `nan`.
                for missing in ["", "nulls"] if what == "alone" else ["", "nans"]:
                    file = made(given.scratch, rows, width, missing)
                    row = {}
                    for side, (command, environment) in sides.items():
                        if fits(side, width, rows):
                            tries = [run([*command, str(file), what], environment) for _ in range(3 if rows <= 50_000 else 1)]
                            row[side] = min(tries)
                    counts = {counts for *_, counts in row.values()}
                    if len(counts) > 1:
                        raise SystemExit(f"the sides disagree on nodes and edges: {row}")
                    measured[rows, width, missing, what] = row
                    show(rows, f"{width} {missing}", what, row, sides)
    sys.exit(0 if bars(measured) else 1)


def show(rows, frame, what, row, sides):
    cells = "".join(f"{row[side][0]:>11.3f}{row[side][1]:>7.0f}" if side in row else f"{'-':>11}{'-':>7}" for side in sides)
    ratios = ""
    if "Rust" in row and "pandas 3" in row:
        ours, theirs = row["Rust"], row["pandas 3"]
        ratios = f"{ours[0] / theirs[0]:>8.3f}{ours[1] / theirs[1]:>7.2f}"
    print(f"{rows:>8} {frame:<12} {what:<6}{cells}{ratios}", flush=True)


def bars(measured):
    met = True

    def bar(title, is_, most):
        nonlocal met
        print(f"{'met   ' if is_ <= most else 'MISSED'} {title}: {is_:.3f}")
        met &= is_ <= most

    both = {case: row for case, row in measured.items() if "Rust" in row and "pandas 3" in row}
    ratio = {case: [ours / theirs for ours, theirs in zip(row["Rust"][:2], row["pandas 3"][:2])] for case, row in both.items()}
    alone, cell = (500_000, "lean", "", "alone"), (500_000, "lean", "", "cell")
    if alone in ratio:
        bar("500,000 rows, lean, alone: at most 0.25 × the time of pandas 3", ratio[alone][0], 0.25)
        bar("500,000 rows, lean, alone: at most 0.5 × its peak of memory", ratio[alone][1], 0.5)
    if cell in ratio:
        bar("500,000 rows, lean, the whole cell: at most 1/50 of the time of pandas 3", ratio[cell][0], 1 / 50)
    if ratio:
        bar("the slowest of all cases beside pandas 3", max(seconds for seconds, _ in ratio.values()), 1.0)
    return met


if __name__ == "__main__":
    main()
