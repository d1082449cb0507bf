"""The five articles of `corpus/` under the shipped claims: assertions and relations."""

import re
import tomllib

from .row import Row
from .tool import REPO, score, write_lines

RELATION = {"contradicts": "error"}
SHOWN_NAMES = 24    # more names for one entity the scorer does not take


class Names:
    """How entities and options of a claims file are written."""

    def __init__(self, claims):
        self.entities = {e["id"]: e for e in claims["entity"]}
        self.options = {f"{c['id']}/{o['id']}": o for c in claims["claim"] for o in c.get("option", [])}

    def name(self, entity):
        return self.entities[entity]["name"]

    def also(self, entity):
        """Its name, some of its spellings, and the same of what it lies in."""
        out, e = [], self.entities.get(entity)
        while e:
            out += [e["name"], *e.get("spellings", [])[:3]]
            e = self.entities.get(e.get("part_of"))
        return out[:SHOWN_NAMES]

    def option(self, node):
        """The words of an option, its id first; `{id}` is written as the entity's name."""
        slot = lambda m: self.entities[m[1]]["name"] if m[1] in self.entities else m[1]
        words = [re.sub(r"\{([\w-]+)\}", slot, w).replace("... ", "") for w in self.options[node]["words"]]
        return [node.split("/")[1].replace("-", " "), *words][:SHOWN_NAMES]


def number(x):
    return None if x is None else float(x)


def value(v, wording, names):
    """A value of the records as the scorer reads it; None where it is read but not resolved."""
    kind = v["kind"]
    if kind == "date":
        return {"from": v["strict"].get("from"), "to": v["strict"].get("to")} if v["form"] == "days" else None
    if kind == "count":
        values = [float(x) for x in v["values"]]
        if v["hedge"] == "approx" and len(values) == 1:
            return {"min": values[0], "max": values[0], "values": values}
        return {"min": number(v["strict"].get("min")), "max": number(v["strict"].get("max")), "values": values}
    if kind == "yes-no":
        return {"entity": "yes" if v["yes"] else "no"}
    if kind == "choice":
        return {"entity": wording, "also": names.option(v["id"])}
    return {kind: names.name(v["id"]), "also": names.also(v["id"])}


def assertion(a, names):
    out = {"article": a["source"]["id"], "claim": a["claim"], "value": value(a["value"], a["wording"], names), "quote": a["quote"]["text"]}
    if a["value"]["kind"] == "count":
        out["hedge"] = a["value"]["hedge"]
    if a.get("as_of"):
        (out["as_of"],) = a["as_of"].values()
    return out


def relations(finding, names):
    side = lambda a: {"article": a["source"]["id"], "value": value(a["value"], a["wording"], names)}
    for edge in finding["edges"]:
        relation = RELATION.get(edge["verdict"], "other")
        if relation == "error" and edge["within_one_voice"]:
            relation = "self"
        for i, j in edge["pairs"]:
            a, b = finding["assertions"][i], finding["assertions"][j]
            yield {"claim": finding["claim"], "relation": relation, "a": side(a), "b": side(b)}


def run(tool, bench, out, errors):
    """Rows and, where asked for, the scorer's list of errors with what is disputed."""
    names = Names(tomllib.loads((REPO / "claims.toml").read_text(encoding="utf-8")))
    extracted = tool.records("extract")
    found = tool.records("check", "--format", "jsonl", "--exit-zero")
    pred = [assertion(r, names) for r in extracted if r["type"] == "assertion"]
    pred += [p for r in found if r["type"] == "finding" for p in relations(r, names)]
    write_lines(out / "seeds.pred.jsonl", pred)
    text, _ = score(bench / "tools" / "score_seeds.py", bench / "seeds", out / "seeds.pred.jsonl", "--errors")
    return rows(text), listed(text) if errors else []


def rows(text):
    """The figures that `score_seeds.py` prints."""
    def ints(pattern):
        m = re.search(pattern, text)
        return [int(x) for x in m.groups()]

    gold, got, read, right = ints(r"gold (\d+)  found (\d+) .* read (\d+)  right (\d+)")
    p, r = right / max(1, read), got / gold
    hedge, of_hedge, time, of_time = ints(r"hedge right +(\d+) of (\d+) +as-of meets (\d+) of (\d+)")
    out = [
        Row("seeds", "assertions", p, r, 2 * p * r / (p + r) if p + r else 0.0, f"{got} of {gold} found, {right} of {read} right"),
        Row("seeds", "hedges", recall=hedge / max(1, of_hedge), more=f"{hedge} of {of_hedge}"),
        Row("seeds", "as-of", recall=time / max(1, of_time), more=f"{time} of {of_time}"),
    ]
    pairs, told = ints(r"contradiction +pairs +(\d+) +reported as error (\d+)")
    aged, aged_told = ints(r"explained_by_time +pairs +(\d+) +reported as error (\d+)")
    wide, wide_told = ints(r"granularity_only +pairs +(\d+) +reported as error (\d+)")
    (further,) = ints(r"further pairs reported as error (\d+)")
    false = aged_told + wide_told + further
    p, r = told / max(1, told + false), told / max(1, pairs)
    more = f"{told} of {pairs} told; of {aged + wide} others {aged_told + wide_told}, further {further}"
    return out + [Row("seeds", "contradictions", p, r, 2 * p * r / (p + r) if p + r else 0.0, more)]


def listed(text):
    """The errors that the scorer lists; a disputed one with the reason."""
    disputed = tomllib.loads((REPO / "bench" / "disputed.toml").read_text(encoding="utf-8")).get("line", [])
    out = []
    for line in text.splitlines():
        if re.match(r"(missed|extra|pair|further) (?!pairs)", line):
            out.append(line)
            out += [f"    disputed: {d['reason']}" for d in disputed if all(x in line for x in d["has"])]
    return out
