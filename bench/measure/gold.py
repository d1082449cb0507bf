"""The labelled values themselves, written by hand as it were, straight into `compare`: the comparator without the reading.

One rule a kind makes a claims file of the questions; the names in it are those of the values.

    date           as labelled, an open end left open
    count          as labelled; asked as a fixed fact, since these labels know no change of a toll
    place          a hierarchy of all paths; what has one name, kind and country is one place
    actor, person  who is one and the same, and part of whom, by the words of the names; how sure the article is becomes the
                   standing
    status         the options in the order of stages
"""

import collections
import json

from . import names as nm
from .bodies import Bodies
from .claims_file import FATES, KINDS, phrase
from .tool import read_lines, write_lines
from .write import toml

# How sure the label says that the article is, from the surest down.
STANDING = {"REPORTED AS FACT": "stated", "CLAIMED OR ADMITTED": "claimed", "SUSPECTED OR ACCUSED BY AUTHORITIES": "accused",
            "SUSPECTED OR ACCUSED": "accused", "POSSIBLE": "suspected"}
TOLD_APART = ("contradicts", "tension")


def run(tool, out, folder, home, questions, texts):
    """The pairs of articles that the tool tells apart, as the scorer reads them; also written to `out`."""
    asked = {q["id"]: q for q in questions if q["kind"] in KINDS}
    gold = [g for g in read_lines(home / "gold.jsonl") if g["claim"] in asked and is_answer(g["value"])]
    world = World()
    answers = [(g, [world.answer(asked[g["claim"]], v) for v in [g["value"], *g.get("also", [])] if is_answer(v)]) for g in gold]
    claims, ids = [], {}
    for q in asked.values():
        ids[world.claim_id(q)] = q["id"]
        claims.append(claim(world.claim_id(q), q))
    base = out / folder
    base.mkdir(exist_ok=True)
    file = base / "gold.claims.toml"
    file.write_text(toml(world.entities(), [{"id": "told", "words": ["happen"]}], claims), encoding="utf-8")
    write_lines(base / "gold.records.jsonl", [r for g, values in answers for r in records(world, asked[g["claim"]], g, values, texts)])
    found = set()
    for f in tool.records("compare", "--claims", file, base / "gold.records.jsonl"):
        sides = [a["source"]["id"] for a in f["assertions"]]
        for edge in f["edges"]:
            if edge["verdict"] in TOLD_APART:
                found |= {(ids[f["claim"]], *sorted((sides[i], sides[j]))) for i, j in edge["pairs"] if sides[i] != sides[j]}
    path = out / f"{folder}.gold-conflicts.jsonl"
    write_lines(path, [{"claim": c, "a": a, "b": b, "label": "conflict"} for c, a, b in sorted(found)])
    return path


def is_answer(v):
    """Whether it is one that can be: ends in the wrong order are a slip of the labels."""
    return bool(v) and not (v.get("from") and v.get("to") and v["from"] > v["to"])


def claim(id, q):
    """What is asked, as the format has it."""
    base = {"id": id, "ask": q["question"], "event": "told"}
    match q["kind"]:
        case "count":
            return {**base, "kind": "count", "unit": ["person"]}
        case "actor" | "person":
            return {**base, "kind": "entity", "answer": "agent"}
        case "age":
            return {"id": id, "ask": q["question"], "kind": "count", "measure": "age", "subject": "somebody"}
        case "status":
            return {**base, "kind": "choice", "changes": "stage", "option": [(o, [phrase(o)]) for o in stages(q)]}
        case kind:
            return {**base, "kind": kind}


def stages(q):
    """Its options in the order of stages, as ids."""
    order = list(FATES)
    return [nm.slug(o) for o in sorted(q["options"], key=lambda o: (order.index(o) if o in FATES else len(order), o))]


def records(world, q, g, values, texts):
    """A line for an answer; several readings of one place are several answers of one article."""
    head = texts[g["article"]]
    told = {k: head[k] for k in ("published", "url") if k in head}
    sure = [STANDING[c] for c in g["value"].get("confidence", []) if c in STANDING]
    told |= {"standing": min(sure, key=list(STANDING.values()).index)} if sure else {}
    yield {"claim": world.claim_id(q), "value": [world.given(v) for v in values], "source": head["source"], "article": g["article"], **told}


class World:
    """The names of all values: who is one and the same, what is part of what."""

    def __init__(self):
        self.bodies = {"actor": Bodies(), "person": Bodies()}
        self.places, self.wholes = {}, collections.defaultdict(set)     # places, and all paths that lead to each
        self.claims = {}

    def claim_id(self, q):
        return self.claims.setdefault(q["id"], nm.slug(q["id"]) if nm.slug(q["id"]) not in self.claims.values() else f"q-{len(self.claims)}")

    def answer(self, q, v):
        """The value as a record has it."""
        match q["kind"]:
            case "date":
                return {k: v[k] for k in ("from", "to") if k in v}
            case "count" | "age":
                return {k: v[k] for k in ("min", "max", "about") if k in v}
            case "place":
                path = v.get("path") or [{"name": v["entity"], "type": ""}]
                whole = tuple((nm.fold(x["name"]).upper(), x["type"].lower()) for x in path)
                return [self.place(whole[:n + 1]) for n in range(len(whole))][-1]
            case "status":
                return nm.slug(v["entity"])
            case _:
                return (q["kind"], self.bodies[q["kind"]].add([v["entity"], *v.get("aliases", [])]))

    # ── Places ──

    def place(self, path):
        """One name, kind and country: one place."""
        name, kind = path[-1]
        id = "place-" + nm.slug(" ".join([path[0][0], name, kind] if len(path) > 1 else [name]))
        self.places.setdefault(id, (path[0][0], name, kind))
        self.wholes[id].add(path[:-1])
        return id

    def part_of(self, id):
        """What a place is part of: the end of the longest path that is told of it. Where a name is told of two kinds of place
        (a city, a department), one path longer than the other, the one is part of the other."""
        longest = max(self.wholes[id], key=lambda p: (len(p), p))
        if len(longest) > 1:
            return self.place(longest)
        country, name, _ = self.places[id]
        like = sorted(x for x, (c, n, _) in self.places.items() if (c, n) == (country, name) and x != id and longest)
        wider = [x for x in like if any(self.place(w) == x for y in like for w in self.wholes[y] if w)]
        return wider[0] if wider else self.place(longest) if longest else None

    # ── The file ──

    def entities(self):
        out, self.ids = {"somebody": {"name": "Somebody Or Other", "kind": "person"}}, {}
        for kind, bodies in self.bodies.items():
            groups, whole = bodies.groups()
            for n, (root, names) in enumerate(groups.items()):
                # Names that only articles tell apart are one to the format.
                spelt = list({" ".join(nm.words(x)): x for x in reversed(names)}.values())[::-1]
                out[f"{kind}-{n}"] = {"name": spelt[0], "kind": "organisation" if kind == "actor" else "person", "spellings": spelt[1:]}
                self.ids[kind, root] = f"{kind}-{n}"
            for part, of in whole.items():
                out[self.ids[kind, part]]["part_of"] = self.ids[kind, of]
        for id, (_, _, kind) in list(self.places.items()):
            out[id] = {"name": id.replace("-", " "), "kind": "place", "level": kind or "country", "part_of": self.part_of(id)}
        return out

    def given(self, answer):
        """An answer as the record has it, once all names are known."""
        if not isinstance(answer, tuple):
            return answer
        kind, key = answer
        return self.ids[kind, self.bodies[kind].root(key)]
