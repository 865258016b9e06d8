"""Tests of the front door in real kernels: prints `ok NAME` or `FAILED NAME` with the reason, and last `N passed, N failed`.

Each test starts its own kernels, and each cell has a time limit: a kernel that hangs is a failure, not a wait.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import traceback

from kernel import FIRST, Kernel

# Minutes to compile the helper crate on a slow machine; Polars is there already.
BUILD = 600

# Every value of ours and every frame that a notebook keeps has its type inferred. In order: later ones use earlier ones.
LETS = """
let splunk = Splunk::from_env()?;
let events = splunk.search("search index=corelight_tutorial issuer=* | head 5")?;
let certs = splunk.to_polars("search index=corelight_tutorial issuer=* | fields * | head 50", &[("sample_ratio", "1")])?;
let certs = if certs.height() > 0 { certs } else { splunk.to_polars("search index=corelight_tutorial", &[])? };
let hg = hypergraph(&certs, &["id.orig_h", "id.resp_h", "issuer"]).direct(true).category("ip", &["id.orig_h", "id.resp_h"]).build()?;
let graph = hg.graph.clone();
let coloured = graph.clone().drop_hyper_nans().color_points_by("category");
let plot = graph.plot();
let notes = events.notes.clone();
let frame = events.frame.clone();
let text = events.to_strings()?;
let rows = certs.height();
let shape = certs.shape();
let few = certs.sample(3);
let head = certs.head(Some(2));
let names = certs.get_column_names_owned();
let column = certs.column("issuer")?.clone();
let series = column.as_materialized_series().clone();
let distinct = column.n_unique()?;
let length = series.len();
let texts = series.str()?.clone();
let pair = (certs.height(), certs.clone());
let lazy = certs.clone().lazy().filter(col("issuer").neq(lit("nan")));
let count = col("issuer").count().alias("n");
let counts = certs.clone().lazy().group_by([col("issuer")]).agg([len().alias("n")]).collect()?;
let sorted = counts.sort(["n"], SortMultipleOptions::default().with_order_descending(true))?;
let selected = certs.clone().lazy().select([col("issuer"), col("subject").str().len_chars().alias("long")]).collect()?;
let joined = counts.clone().lazy().left_join(counts.clone().lazy(), col("issuer"), col("issuer")).collect()?;
let shown = counts.to_string();
let issuers: Vec<String> = counts.column("issuer")?.str()?.iter().flatten().map(str::to_owned).collect();
let longest = issuers.iter().map(String::len).max();
""".strip().splitlines()

# A DNS query is enough to bring these into a log.
HOSTILE = ["EVCXR_BEGIN_CONTENT text/html", "EVCXR_END_CONTENT", "EVCXR_EXECUTION_COMPLETE", "</script><script>alert(1)</script>",
           "\x1b[2J\x1b]0;title\x07", "line\nEVCXR_BEGIN_CONTENT text/plain\nline", "a\u202eb", "\r\x00"]


class Failure(Exception):
    pass


def check(true, why):
    if not true:
        raise Failure(why)


def good(reply, what):
    check(not reply.failed(), f"{what}: {reply}")
    return reply


def door(kernel, within=BUILD):
    return good(kernel.run(FIRST, within), "the first cell")


def test_lets_infer(given):
    with Kernel(given.notebooks) as kernel:
        door(kernel)
        failures = [(let, reply) for let in LETS if (reply := kernel.run(let, 60)).failed()]
        check(not failures, "\n".join(f"{let}\n{reply}" for let, reply in failures))


def test_one_engine_in_memory(given):
    # Not one copy in each cell's library: what it keeps, such as a pool of threads, is kept for all cells.
    with Kernel(given.notebooks) as kernel:
        door(kernel)
        cell = "gazehound::strings::to_strings as *const () as usize"
        first, second = (good(kernel.run(cell), cell).data["text/plain"] for _ in range(2))
        check(first == second, f"the same function lies at {first} and at {second}")


def test_hostile_log(given):
    logs = given.scratch / "hostile"
    logs.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps({"_path": "dns", "ts": 1.0 + at, "uid": f"C{at}", "id.orig_h": "10.0.0.1", "query": value})
             for at, value in enumerate(HOSTILE))
    (logs / "dns.log").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with Kernel(given.notebooks, env={"GAZEHOUND_HOME": str(given.scratch / "home")}) as kernel:
        door(kernel)
        good(kernel.run("let splunk = Splunk::from_env()?;"), "connect")
        good(kernel.run(f"splunk.import({json.dumps(str(logs))}, \"hostile\")?"), "import")
        table = good(kernel.run('splunk.search("search index=hostile | table query")?', 20), "a table of hostile values")
        html = table.data["text/html"]
        check("<script" not in html and "\x1b" not in html, f"hostile text is in the page as it is: {html}")
        check("EVCXR_" not in html + table.data["text/plain"], "a kernel's marker is in the page as it is")
        check("alert(1)" in html, f"the value is not shown: {html}")
        for cell in ['splunk.search("search index=hostile | table query")?.frame',
                     'splunk.to_polars("search index=hostile | table query", &[])?',
                     'splunk.search("search index=hostile nowhere=EVCXR_BEGIN_CONTENT")?',
                     'splunk.to_polars("search index=hostile nowhere=EVCXR_BEGIN_CONTENT", &[])?']:
            reply = good(kernel.run(cell, 20), cell)
            check("EVCXR_" not in str(reply) and "\x1b[2J" not in reply.stdout, f"{cell}: {reply}")
        for cell in ['splunk.search("search index=EVCXR_BEGIN_CONTENT")?', 'splunk.search("search | EVCXR_BEGIN_CONTENT text/html")?',
                     'splunk.search("search index=hostile query=\\u{1b}[2J ) EVCXR_END_CONTENT")?']:
            reply = kernel.run(cell, 20)
            check(reply.failed() and not reply.late, f"{cell}: {reply}")
            check("EVCXR_" not in reply.stderr + reply.stdout and "\x1b[2J" not in reply.stderr, f"{cell}: {reply}")
        alive = good(kernel.run("1 + 1", 10), "the next cell")
        check(alive.data.get("text/plain") == "2", f"the next cell shows {alive}")


def test_failures_are_seen(given):
    with Kernel(given.notebooks) as kernel:
        door(kernel)
        good(kernel.run("let splunk = Splunk::from_env()?;"), "connect")
        reply = kernel.run('splunk.search("search index=corelight_tutorial | eval n=lenn(query)")?')
        check(reply.stderr.startswith("error[gazehound::"), f"a failed `?` shows {reply}")
        reply = kernel.run('panic!("out of luck")')
        check("panicked at" in reply.stderr and "out of luck" in reply.stderr, f"a panic shows {reply}")
        check(good(kernel.run("1 + 1"), "the next cell").data["text/plain"] == "2", "the kernel goes on")


def test_two_kernels_at_once(given):
    with Kernel(given.notebooks) as one, Kernel(given.notebooks) as two, concurrent.futures.ThreadPoolExecutor() as pool:
        for reply in pool.map(door, (one, two)):
            good(reply, "the first cell")
        for kernel in (one, two):
            good(kernel.run("let splunk = Splunk::from_env()?;"), "connect")
            good(kernel.run('splunk.search("search index=corelight_tutorial | head 1")?'), "a search")


def test_an_edit_is_seen_after_a_restart(given):
    checkout = copy(given)
    source = checkout / "crates/gazehound/src/strings.rs"
    text = source.read_text(encoding="utf-8")
    mark = "\n/// Of the test.\n#[must_use]\npub fn edited() -> u32 {\n    %d\n}\n"
    source.write_text(text + mark % 1, encoding="utf-8")
    cell = "gazehound::strings::edited()"
    with Kernel(checkout / "notebooks") as running:
        door(running)
        check(good(running.run(cell), cell).data["text/plain"] == "1", "the first engine")
        source.write_text(text + mark % 2, encoding="utf-8")
        check(good(running.run(cell), cell).data["text/plain"] == "1", "an edit does not disturb a running kernel")
        with Kernel(checkout / "notebooks") as restarted:
            seconds = door(restarted).seconds
            print(f"  the first cell after an edit: {seconds:.1f} s")
            check(good(restarted.run(cell), cell).data["text/plain"] == "2", "a new kernel sees the edit")
        reply = running.run(cell)
        check("built anew" in str(reply) and "restart the kernel" in str(reply), f"the old kernel says {reply}")


def test_cells_are_kept(given):
    kept = given.scratch / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    # The kernel writes its lines for the variables in another order in each run; a number is first tried as what shows itself.
    cells = ["let splunk = Splunk::from_env()?;", "let a = 1u32; let b = 2u32;", 'let c: u32 = "text";', "a + b", "a * 10 + b"]

    def run():
        with Kernel(given.notebooks, env={"GAZEHOUND_CELLS": str(kept)}) as kernel:
            door(kernel)
            replies = [str(kernel.run(cell)) for cell in cells]
        return replies, {entry.name: (entry / "key").stat().st_mtime_ns for entry in kept.iterdir()}

    first, before = run()
    again, after = run()
    check("mismatched types" in first[2] and first[3:] == ["3", "12"], f"the first run shows {first}")
    check(first == again, f"the second run shows {again}")
    check(before.keys() == after.keys(), f"compiled again: {len(after.keys() - before.keys())}")
    check(all(after[name] > used for name, used in before.items()), "something kept was not of use")


def test_a_broken_helper_is_named(given):
    checkout = copy(given)
    source = checkout / "crates/gazehound/src/strings.rs"
    source.write_text("pub fn broken( {}\n", encoding="utf-8")
    with Kernel(checkout / "notebooks") as kernel:
        text = str(kernel.run(FIRST, BUILD))
        for part in ("error[gazehound::engine]", "strings.rs:1", "cargo xtask engine"):
            check(part in text, f"no `{part}` in: {text}")


def test_half_a_checkout_is_named(given):
    alone = given.scratch / "alone"
    shutil.rmtree(alone, ignore_errors=True)
    shutil.copytree(given.workspace / "crates/notebook", alone / "crates/notebook", ignore=shutil.ignore_patterns("target"))
    (alone / "notebooks").mkdir()
    with Kernel(alone / "notebooks") as kernel:
        text = str(kernel.run(FIRST, 60))
        check("error[gazehound::engine]" in text and "whole checkout" in text, text)


def test_another_compiler_is_named(given):
    pinned = subprocess.run(["rustc", "--version"], cwd=given.workspace, capture_output=True, text=True).stdout.split()[1]
    listed = subprocess.run(["rustup", "toolchain", "list", "--quiet"], capture_output=True, text=True).stdout.split() if shutil.which("rustup") else []
    others = [name for name in listed if pinned not in name and not name.startswith("stable")]
    if not others:
        print("  skipped: no other compiler is installed")
        return
    # Our kernelspec pins the compiler, so a kernel of ours never gets here: a kernel of the user's own may.
    build = subprocess.run(
        ["cargo", "build", "--manifest-path", "crates/notebook/Cargo.toml", "--target-dir", str(given.scratch / "other-compiler")],
        cwd=given.workspace, capture_output=True, text=True, timeout=60, env={**os.environ, "RUSTUP_TOOLCHAIN": others[0]})
    check(build.returncode != 0, build.stderr)
    check("error[gazehound::engine]" in build.stderr and f"RUSTUP_TOOLCHAIN={pinned}" in build.stderr, build.stderr)


def copy(given):
    """A checkout of its own to edit, that shares what is compiled of the dependencies."""
    checkout = given.scratch / "checkout"
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=given.workspace, capture_output=True, text=True)
    if tracked.returncode == 0:
        files = [name for name in tracked.stdout.split("\0") if name]
    else:
        skip = {"target", ".git"}
        files = [str(path.relative_to(given.workspace)) for path in given.workspace.rglob("*")
                 if path.is_file() and not skip & set(path.relative_to(given.workspace).parts)]
    for name in files:
        here, there = given.workspace / name, checkout / name
        # Untouched where it is the same: cargo looks at the times of files.
        if here.is_file() and not (there.is_file() and there.read_bytes() == here.read_bytes()):
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(here, there)
    (checkout / "notebooks").mkdir(exist_ok=True)
    return checkout


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--workspace", type=pathlib.Path, required=True)
    arguments.add_argument("--scratch", type=pathlib.Path, required=True, help="a folder to write in")
    arguments.add_argument("names", nargs="*", help="run only the tests whose name holds one of these")
    given = arguments.parse_args()
    given.notebooks = given.workspace / "notebooks"
    given.scratch.mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_") or given.names and not any(part in name for part in given.names):
            continue
        start = time.monotonic()
        try:
            test(given)
        except Exception as error:
            failed += 1
            why = str(error) if isinstance(error, Failure) else traceback.format_exc()
            print(f"FAILED {name[5:]} in {time.monotonic() - start:.1f} s\n  " + why.strip().replace("\n", "\n  "), flush=True)
        else:
            passed += 1
            print(f"ok {name[5:]} in {time.monotonic() - start:.1f} s", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
