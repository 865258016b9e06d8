"""The Python side of `cargo xtask bench hypergraph`: one case in a process of its own; prints seconds, nodes and edges.

What the masterclass's cell does: hypergraph, drop_hyper_nans, colours of points and edges.
"""

import re
import sys
import time

import graphistry
import pandas

ENTITIES = ["id.orig_h", "id.resp_h", "uid", "ja3", "issuer", "subject"]
OPTS = {
    "CATEGORIES": {"ip": ["id.orig_h", "id.resp_h"]},
    "EDGES": {
        "id.orig_h": ["id.resp_h", "ja3", "subject"],
        "ja3": ["id.resp_h"],
        "subject": ["id.resp_h"],
        "issuer": ["id.resp_h"],
    },
}


def without_nans(frame):
    missing = re.compile(".*::nan$")
    for name in list(frame.columns):
        frame = frame[frame[name].apply(lambda value: not (isinstance(value, str) and missing.match(value)))]
    return frame


def codes(column):
    position = {value: at for at, value in enumerate(column.unique())}
    return column.apply(lambda value: position[value])


def main():
    file, what = sys.argv[1:]
    frame = pandas.read_parquet(file)
    start = time.perf_counter()
    graph = graphistry.hypergraph(frame, ENTITIES, direct=True, opts=OPTS, verbose=False)["graph"]
    if what == "cell":
        nodes, edges = without_nans(graph._nodes), without_nans(graph._edges)
        nodes = nodes.assign(point_color=codes(nodes["category"]))
        edges = edges.assign(edge_color=codes(edges["version"]))
        graph = graph.nodes(nodes).edges(edges)
        graph = graph.bind(edge_title="category", point_color="point_color", edge_color="edge_color")
    seconds = time.perf_counter() - start
    print(seconds, len(graph._nodes), len(graph._edges))


if __name__ == "__main__":
    main()
