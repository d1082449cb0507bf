"""A split of a set in two halves by incident: tune on one, look at the other."""

import collections
import zlib


def halves(questions):
    """The half, 0 or 1, of every article that is asked. Articles that share a question are of one incident, and stay together;
    the smallest id of an incident decides, so the split does not depend on what else is in the set."""
    parent = {}

    def root(x):
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for q in questions:
        for a in q["articles"]:
            parent[root(a)] = root(q["articles"][0])
    incidents = collections.defaultdict(list)
    for a in parent:
        incidents[root(a)].append(a)
    return {a: zlib.crc32(min(of).encode()) % 2 for of in incidents.values() for a in of}
