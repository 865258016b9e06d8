"""Runs each notebook and a Python twin of it, each in a kernel of its own, and prints how long each part took.

Our notebook runs twice: with cells that were never compiled here, and again, as after any first run, when the compiled ones
are kept (crates/cells). The bar beside Python is of the second run, that in seconds of the first; both are printed.

The twin does what the notebook's cells do, in pandas 3 and PyGraphistry: it reads the rows of each search from a file of
JSON as a Splunk server sends it (made before, not measured; no search, no network), shows them, builds the same hypergraph, drops missing values, colours. It draws charts with
matplotlib. It does not draw graphs, which PyGraphistry leaves to a server; ours lays them out and draws them.
"""

import argparse
import pathlib
import re
import sys
import tempfile

import nbformat

from kernel import FIRST, Kernel

BAR = {1: 2.0, 10: 0.3}
TOGETHER = 90.0

# What the masterclass's helpers do, in pandas.
TWIN = '''
import json
import re
import pandas, graphistry
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt

def rows(path):
    with open(path) as file:
        frame = pandas.DataFrame(json.load(file)["results"]).astype(str)
    print("Search results:", len(frame))
    return frame

def without_nans(graph):
    missing = re.compile(".*::nan$")
    def keep(frame):
        for name in list(frame.columns):
            frame = frame[frame[name].apply(lambda value: not (isinstance(value, str) and missing.match(value)))]
        return frame
    return graph.nodes(keep(graph._nodes)).edges(keep(graph._edges))

def codes(frame, column, continuous):
    if not continuous:
        position = {value: at for at, value in enumerate(frame[column].unique())}
        return frame[column].apply(position.get)
    numbers = frame[column].astype(float)
    low, high = numbers.min(), numbers.max()
    print("coloring for range", low, high)
    return frame[column].apply(lambda value: 228010 - round(10 * (float(value) - low) / (high - low)))

def color_points(graph, column):
    return graph.nodes(graph._nodes.assign(point_color=codes(graph._nodes, column, False))).bind(point_color="point_color")

def color_edges(graph, column, continuous=False):
    return graph.edges(graph._edges.assign(edge_color=codes(graph._edges, column, continuous))).bind(edge_color="edge_color")

def timeline(frame, time, by):
    times = pandas.to_datetime(frame[time], utc=True, format="ISO8601")
    counts = frame.groupby([by, times.dt.floor("5min")]).size().unstack(0, fill_value=0)
    return counts.plot(subplots=True)

def heatmap(frame, across, down):
    return plt.matshow(pandas.crosstab(frame[down], frame[across]))

def scatter(frame, x, y):
    numbers = frame[[x, y]].apply(pandas.to_numeric, errors="coerce").dropna()
    return numbers.plot.scatter(x, y, loglog=True)

def histogram(frame, x, by):
    numbers = frame.assign(n=pandas.to_numeric(frame[x], errors="coerce"))
    return [part["n"].plot.hist(bins=80, log=True) for _, part in numbers.groupby(by)]
'''

# Cells whose Rust is neither a search nor a graph nor a chart.
OTHER = {
    "tls-13-code": "len(certs)",
    "dns-16-finding-cut": 'cut.assign(long=cut["query_length"].astype(int) >= 228).groupby(["id.orig_h", "id.resp_h", "long"]).size()',
    "dns-18-finding-short": 'short = all_[all_["query_length"].astype(int) < 228]\nshort[["id.orig_h", "id.resp_h", "query", "query_length", "answers"]].head(5)',
}

# The rows of each search as Splunk's `output_mode=json`: a missing value has no key.
AS_SPLUNK = '''
import json, pathlib, pandas
for file in map(pathlib.Path, {files!r}):
    rows = pandas.read_parquet(file.with_suffix(".parquet")).to_dict("records")
    rows = [{{name: value for name, value in row.items() if value is not None and value != "nan"}} for row in rows]
    file.write_text(json.dumps({{"preview": False, "results": rows}}))
'''

SEARCH = re.compile(r'splunk\.(?:to_polars|search)\(r#"(.*?)"#', re.S)


def searches(cell):
    return SEARCH.findall(cell.source) if cell.id not in OTHER else []


def words(text):
    return re.findall(r'"([^"]+)"', text)


def chain(source):
    """The graph of a cell, step by step, as Python."""
    builder = source[source.index("hypergraph(&"):]
    frame = name(re.match(r"hypergraph\(&(\w+)", builder).group(1))
    entities = words(re.match(r"hypergraph\(&\w+, &\[(.*?)\]", builder).group(1))
    edges = {start: words(ends) for start, ends in re.findall(r'\.edges\("([^"]+)", &\[(.*?)\]\)', builder)}
    category = re.search(r'\.category\("ip", &\[(.*?)\]\)', builder)
    columns = words(category.group(1)) if category else ["id.orig_h", "id.resp_h"]
    options = {"CATEGORIES": {"ip": columns}, **({"EDGES": edges} if edges else {})}
    code = f"g = graphistry.hypergraph({frame}, {entities!r}, direct=True, opts={options!r})['graph']\n"
    for step, column in re.findall(r'\.(bind_edge_title|drop_hyper_nans|color_points_by|color_edges_by_continuous|color_edges_by)\((?:"([^"]+)")?\)', builder):
        code += {
            "bind_edge_title": f"g = g.bind(edge_title={column!r})\n",
            "drop_hyper_nans": "g = without_nans(g)\n",
            "color_points_by": f"g = color_points(g, {column!r})\n",
            "color_edges_by": f"g = color_edges(g, {column!r})\n",
            "color_edges_by_continuous": f"g = color_edges(g, {column!r}, True)\n",
        }[step]
    return code + "print(len(g._nodes), len(g._edges))"


def name(rust):
    return "all_" if rust == "all" else rust


def twin(cell, files):
    """`cell` as Python; None if Python has nothing to do there."""
    source = cell.source
    if cell.id in OTHER:
        return OTHER[cell.id]
    code = ""
    if searches(cell):
        variable = re.search(r"let (\w+) = splunk", source)
        variable = name(variable.group(1)) if variable else "shown"
        code += f"{variable} = rows({str(files[cell.id])!r})\n"
        if "let cut" in source:
            code += "cut = all_[10000:]\n"
        if "hypergraph(" not in source and not re.search(r"(timeline|heatmap)\(", source):
            return code + f"{variable}.head(10)"
    if "hypergraph(" in source:
        return code + chain(source)
    for chart in ("timeline", "heatmap", "scatter", "histogram"):
        # Names of columns may hold parentheses: all that is quoted on the line.
        found = re.search(chart + r"\(&(\w+), (.*)", source)
        if found:
            arguments = words(found.group(2))
            return code + f"{chart}({', '.join([name(found.group(1)), *map(repr, arguments)])});"
    return code or None


def cells(path):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code" and cell.source.strip()]


def good(reply, what):
    if reply.failed():
        raise SystemExit(f"{what} failed:\n{reply}")
    return reply


def export(notebooks, folder, index, scale):
    """Makes the index, and writes the rows of each search of each notebook; not measured."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    make = (
        "let catalog = gazehound::index::Catalog::default_location()?;\n"
        f'let made = gazehound::sample::ensure_days(&catalog, "{index}", &gazehound::sample::SampleOptions {{ scale: {scale} }})?;'
    )
    with Kernel(notebooks[0].parent) as kernel:
        good(kernel.run(FIRST, 1800), "the first cell")
        good(kernel.run(make, 600), "the sample")
    with Kernel(notebooks[0].parent, env=environment(index)) as kernel:
        good(kernel.run(FIRST, 1800), "the first cell")
        good(kernel.run("let splunk = Splunk::from_env()?;"), "the connection")
        for path in notebooks:
            for cell in cells(path):
                for text in searches(cell)[:1]:
                    files[cell.id] = folder / f"{cell.id}.json"
                    parquet = files[cell.id].with_suffix(".parquet")
                    ratio = '&[("sample_ratio", "10")]' if '"sample_ratio", "10"' in cell.source else "&[]"
                    write = (
                        f'let mut rows: DataFrame = splunk.to_polars(r#"{text}"#, {ratio})?;\n'
                        f'gazehound::polars::prelude::ParquetWriter::new(std::fs::File::create(r"{parquet}").unwrap()).finish(&mut rows)?;'
                    )
                    good(kernel.run(write, 600), cell.id)
    with Kernel(notebooks[0].parent, name="python-bench") as kernel:
        good(kernel.run(AS_SPLUNK.format(files=[str(file) for file in files.values()]), 600), "the rows as JSON")
    return files


def environment(index):
    return {} if index == "corelight_tutorial" else {"GAZEHOUND_INDEX": index}


def measure(folder, kernel_name, sources, env=None):
    """Seconds until the kernel is ready, of each cell, and of the whole."""
    with Kernel(folder, name=kernel_name, env=env) as kernel:
        seconds = {"start": kernel.seconds}
        for label, source in sources:
            seconds[label] = good(kernel.run(source, 1800), f"{kernel_name} {label}").seconds
    return seconds


def compare(path, files, index, show, cells_kept):
    rust = [(cell.id, cell.source) for cell in cells(path)]
    python = [("imports", TWIN)]
    python += [(cell.id, code) for cell in cells(path) if (code := twin(cell, files))]
    kept = {**environment(index), "GAZEHOUND_CELLS": str(cells_kept)}
    new = measure(path.parent, "rust", rust, kept)
    ours = measure(path.parent, "rust", rust, kept)
    theirs = measure(path.parent, "python-bench", python)
    search = next(cell.id for cell in cells(path) if searches(cell))
    first = [sum(list(seconds.values())[: list(seconds).index(search) + 1]) for seconds in (new, ours, theirs)]
    whole = [sum(seconds.values()) for seconds in (new, ours, theirs)]
    line(f"{path.stem}: start", new["start"], ours["start"], theirs["start"])
    line("  first result", *first)
    if show:
        for label in ours:
            line(f"  {label}", new[label], ours[label], theirs.get(label))
    line("  whole", *whole)
    return whole


def line(what, new, ours, theirs):
    other = f"{theirs:>10.2f}{new / theirs:>9.2f}{ours / theirs:>9.2f}" if theirs else ""
    print(f"{what:<36}{new:>10.2f}{ours:>10.2f}{other}", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--workspace", type=pathlib.Path, required=True)
    arguments.add_argument("--scratch", type=pathlib.Path, required=True, help="a folder to write in, kept for the next run")
    arguments.add_argument("--scales", default="1,10", help="days of the sample, 1 being the masterclass's counts")
    arguments.add_argument("--cells", action="store_true", help="each cell too")
    given = arguments.parse_args()
    notebooks = sorted((given.workspace / "notebooks").glob("*.ipynb"))
    met = True
    for scale in map(int, given.scales.split(",")):
        index = "corelight_tutorial" if scale == 1 else f"corelight_tutorial_{scale}"
        files = export(notebooks, given.scratch / f"rows-{scale}", index, scale)
        # The first start reads hundreds of files from the disk, for both.
        measure(given.workspace, "python-bench", [("imports", TWIN)])
        print(f"sample × {scale:<27}{'new s':>10}{'again s':>10}{'Python s':>10}{'new':>9}{'again':>9}")
        with tempfile.TemporaryDirectory(dir=given.scratch) as cells_kept:
            whole = [compare(path, files, index, given.cells, cells_kept) for path in notebooks]
        new, ours, theirs = (sum(column) for column in zip(*whole))
        line("all together", new, ours, theirs)
        rows = [(f"at most {BAR[scale]:g} × Python", ours / theirs, BAR[scale])] if scale in BAR else []
        if scale == 1:
            rows.append((f"together at most {TOGETHER:g} s", new, TOGETHER))
        for title, is_, most in rows:
            print(f"{'met   ' if is_ <= most else 'MISSED'} {title}: {is_:.2f}")
            met &= is_ <= most
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
