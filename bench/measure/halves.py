"""Which articles are of one incident, and a split of a set in two halves by incident: tune on one, look at the other."""

import collections
import zlib


def incidents(questions):
    """Of each article its incident, by the smallest id in it: articles that share a question are of one, directly or by others."""
    parent = {}

    def root(x):
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for q in questions:
        for a in q["articles"]:
            parent[root(a)] = root(q["articles"][0])
    found = collections.defaultdict(list)
    for a in parent:
        found[root(a)].append(a)
    return {a: min(of) for of in found.values() for a in of}


def halves(questions):
    """The half, 0 or 1, of every article that is asked. The smallest id of an incident decides, so the split does not depend on
    what else is in the set."""
    return {a: zlib.crc32(of.encode()) % 2 for a, of in incidents(questions).items()}
