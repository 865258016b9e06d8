"""Measures how quick a notebook feels: the front door, the ordinary `:dep` of the same crate, and a Python kernel.

Prints a table of medians in seconds, and whether the bars are met. The ordinary way is measured warm: its first, cold
build happens once, in a folder that is kept, and takes a quarter of an hour.
"""

import argparse
import pathlib
import statistics
import sys

from kernel import FIRST, Kernel
from test_kernel import copy, good

ORDINARY = FIRST.replace('"../crates/notebook", package = "gazehound-notebook"', '"../crates/gazehound"')
COLD = 3600
SEARCH = 'search index=corelight_tutorial issuer=* | fields * | head 5000'

RUST = {
    "let": "let splunk = Splunk::from_env()?;",
    "load": f'let certs = splunk.to_polars("{SEARCH}", &[])?;',
    "table": "certs.head(Some({n}))",
    "group": 'certs.clone().lazy().group_by([col("issuer")]).agg([len().alias("n")]).collect()?',
}
# The same shape: a frame of texts.
PYTHON = {
    "let": "n = 5000",
    "load": 'certs = pandas.DataFrame({f"field{i}": [f"value {i * j % 97}" for j in range(n)] for i in range(40)})',
    "table": "certs.head({n})",
    "group": 'certs.groupby("field7").size()',
}
MEASURES = {
    "ready": "kernel ready",
    "first": "first cell",
    "let": "first `let`",
    "table": "table cell, median of ten",
    "group": "lazy `group_by` cell",
}


def measure(folder, first, cells, name="rust", env=None, within=COLD):
    with Kernel(folder, name=name, env=env) as kernel:
        seconds = {"ready": kernel.seconds, "first": good(kernel.run(first, within), "the first cell").seconds}
        for what in ("let", "load"):
            seconds[what] = good(kernel.run(cells[what], 300), cells[what]).seconds
        tables = [good(kernel.run(cells["table"].format(n=n), 300), "a table").seconds for n in range(1, 11)]
        seconds["table"] = statistics.median(tables)
        seconds["group"] = good(kernel.run(cells["group"], 300), "a group_by").seconds
    return seconds


def medians(rounds):
    return {what: statistics.median(seconds[what] for seconds in rounds) for what in MEASURES}


def after_an_edit(given):
    checkout = copy(given)
    source = checkout / "crates/gazehound/src/strings.rs"
    text = source.read_text(encoding="utf-8")
    seconds = []
    # The first build is of the copy itself.
    for edit in range(given.rounds + 1):
        source.write_text(f"{text}\n/// Of the bench.\n#[must_use]\npub fn edited() -> u32 {{\n    {edit}\n}}\n", encoding="utf-8")
        with Kernel(checkout / "notebooks") as kernel:
            seconds.append(good(kernel.run(FIRST, COLD), "the first cell after an edit").seconds)
            shown = good(kernel.run("gazehound::strings::edited()"), "the edit").data["text/plain"]
            if shown != str(edit):
                raise SystemExit(f"after an edit the notebook shows {shown}, not {edit}")
    return statistics.median(seconds[1:])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--workspace", type=pathlib.Path, required=True)
    arguments.add_argument("--scratch", type=pathlib.Path, required=True, help="a folder to write in, kept for the next run")
    arguments.add_argument("--rounds", type=int, default=3, help="kernels of each kind; the table shows medians")
    arguments.add_argument("--skip-ordinary", action="store_true", help="without the quarter of an hour")
    given = arguments.parse_args()
    notebooks = given.workspace / "notebooks"
    given.scratch.mkdir(parents=True, exist_ok=True)

    door = medians([measure(notebooks, FIRST, RUST) for _ in range(given.rounds)])
    imports = "import pandas, graphistry"
    # The first one reads hundreds of files from the disk.
    python = medians([measure(notebooks, imports, PYTHON, name="python-bench") for _ in range(given.rounds + 1)][1:])
    door["edit"] = after_an_edit(given)
    ordinary = None
    if not given.skip_ordinary:
        kept = {"EVCXR_TMPDIR": str(given.scratch / "ordinary")}
        cold = measure(notebooks, ORDINARY, RUST, env=kept)
        print(f"the ordinary `:dep`: first cell of this run's first kernel {cold['first']:.1f} s (minutes where nothing was compiled)")
        ordinary = medians([measure(notebooks, ORDINARY, RUST, env=kept) for _ in range(given.rounds)])
    report(door, ordinary, python)
    sys.exit(0 if bars(door, ordinary) else 1)


def report(door, ordinary, python):
    print(f"{'seconds':<28}{'front door':>12}{'ordinary, warm':>16}{'ratio':>8}{'Python':>9}")
    for what, title in MEASURES.items():
        other = f"{ordinary[what]:>16.2f}{door[what] / ordinary[what]:>8.2f}" if ordinary else f"{'':>24}"
        print(f"{title:<28}{door[what]:>12.2f}{other}{python[what]:>9.2f}")
    print(f"{'first cell after an edit':<28}{door['edit']:>12.2f}")


def bars(door, ordinary):
    rows = [("table cell at most 0.6 s", door["table"], 0.6), ("first cell after an edit at most 15 s", door["edit"], 15.0)]
    if ordinary:
        rows += [("first cell at most 1/4 of the ordinary one", door["first"], ordinary["first"] / 4),
                 ("table cell at most 1/2 of the ordinary one", door["table"], ordinary["table"] / 2)]
    for title, is_, most in rows:
        print(f"{'met   ' if is_ <= most else 'MISSED'} {title}: {is_:.2f} s of {most:.2f} s")
    return all(is_ <= most for _, is_, most in rows)


if __name__ == "__main__":
    main()
