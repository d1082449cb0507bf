"""News on many incidents: neutral questions, several outlets; values and conflicts."""

import collections
import importlib.util
import json
import re

from . import gold
from .claims_file import KINDS, Rule
from .halves import halves, incidents
from .row import Row
from .tool import read_lines, write_lines

TOLD_APART = ("contradicts", "tension")


def articles(folder):
    """Records of the tool by id: a header, a line `---`, the text."""
    out = {}
    for path in sorted((folder / "articles").glob("*.txt")):
        head, _, text = path.read_text(encoding="utf-8").partition("\n---\n")
        fields = dict(line.split(": ", 1) for line in head.split("\n") if ": " in line)
        keep = {k: fields[k] for k in ("source", "published", "url") if fields.get(k)}
        out[path.stem] = {"id": path.stem, "text": text, "source": path.stem, **keep}
    return out


def chunks(questions, whole):
    """Questions that share articles, directly or by others; or all at once."""
    if whole:
        return [questions]
    of = incidents(questions)
    groups = collections.defaultdict(list)
    for q in questions:
        groups[of[q["articles"][0]] if q["articles"] else q["id"]].append(q)
    return list(groups.values())


def value(r, made):
    """The value of an assertion as the scorer reads it; None where it is read but not resolved."""
    v = r["value"]
    if v["kind"] == "date":
        return {k: x for k, x in v["strict"].items() if x} if v["form"] == "days" else None
    if v["kind"] == "count":
        if v["hedge"] == "approx" and len(v["values"]) == 1:
            return {"min": plain(v["values"][0]), "max": plain(v["values"][0]), "about": True}
        out = {k: plain(v["strict"][k]) for k in ("min", "max") if v["strict"].get(k) is not None}
        return {**out, "about": True} if v["hedge"] == "approx" else out
    # A body by the name that the text gives it, where that is one of its listed names.
    e = made.entities.get(v["id"]) if v["kind"] == "entity" else None
    said = {s.lower(): s for s in [e["name"], *e["spellings"]] if e["kind"] == "organisation"} if e else {}
    return {"entity": said.get(r["wording"].lower(), made.shown[v["id"]])}


def plain(x):
    x = float(x)
    return int(x) if x.is_integer() else x


def run(tool, bench, out, errors, home, whole=False, half="both"):
    """The rows of a folder with `articles/`, `claims.json` and, if it is to be scored, `gold.jsonl` and `conflicts.jsonl`."""
    folder = home.name
    questions = json.loads((home / "claims.json").read_text(encoding="utf-8"))
    texts = articles(home)
    rule = Rule(questions, [a["text"] for a in texts.values()])
    asked = {q["id"]: set(q["articles"]) for q in questions}
    values, refused, conflicts = [], [], set()
    for n, group in enumerate(chunks(questions, whole)):
        made = rule.file(group)
        if not made.claims:
            continue
        base = out / folder
        base.mkdir(exist_ok=True)
        claims = base / f"{n}.claims.toml"
        claims.write_text(made.toml(), encoding="utf-8")
        wanted = sorted({a for q in made.asked for a in q["articles"]})
        write_lines(base / f"{n}.articles.jsonl", [texts[a] for a in wanted])
        records = tool.records("extract", "--claims", claims, base / f"{n}.articles.jsonl")
        # A question is put to its own articles only.
        kept = [r for r in records if r["source"]["id"] in asked[made.ids[r["claim"]]]]
        refused += [{**r, "claim": made.ids[r["claim"]]} for r in kept if r["type"] == "refusal"]
        for r in kept:
            if r["type"] == "assertion" and (v := value(r, made)):
                values.append({"article": r["source"]["id"], "claim": made.ids[r["claim"]], "value": v, "quote": r["quote"]["text"], "rules": r["rules"]})
        lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in kept if r["type"] != "refusal")
        for f in tool.records("compare", "--claims", claims, stdin=lines):
            sides = [a["source"]["id"] for a in f["assertions"]]
            for edge in f["edges"]:
                if edge["verdict"] in TOLD_APART:
                    conflicts |= {(made.ids[f["claim"]], *sorted((sides[i], sides[j]))) for i, j in edge["pairs"] if sides[i] != sides[j]}
    write_lines(out / f"{folder}.values.jsonl", values)
    write_lines(out / f"{folder}.refusals.jsonl", refused)
    write_lines(out / f"{folder}.conflicts.jsonl", [{"claim": c, "a": a, "b": b, "label": "conflict"} for c, a, b in sorted(conflicts)])
    if not (home / "gold.jsonl").exists():
        return [Row(folder, "not scored", more="no gold.jsonl beside the questions; what was read is where --out says")], []
    scoring = scorer(bench)
    halved = halves(questions)
    wanted = lambda x: half == "both" or str(halved.get(x)) == half
    got = scored(scoring, home, values, halved, half)
    kinds = collections.Counter(q["kind"] for q in questions)
    left_out = {k: n for k, n in kinds.items() if k not in KINDS}
    rows = list(value_rows(folder, got))
    if (home / "conflicts.jsonl").exists():
        rows += conflict_rows(folder, "conflicts", scoring.conflicts(home, scoring.rows(out / f"{folder}.conflicts.jsonl")))
        # Where labels are of what happened, and not of what each article says of it, no two of them can disagree.
        if not any("in_text" in g for g in scoring.rows(home / "gold.jsonl")):
            rows += conflict_rows(folder, "labels compared", scoring.conflicts(home, scoring.rows(gold.run(tool, out, folder, home, questions, texts))))
    if left_out:
        rows.append(Row(folder, "not asked", more=", ".join(f"{n} of {k}" for k, n in left_out.items()) + ": the format has no such kind"))
    return rows, listed(scoring, home, values, refused, questions, errors, wanted) if errors else []


def scored(scoring, home, values, halved, half):
    """What the scorer says by kind: of the whole set (or the half that is asked), and of the halves (or that one)."""
    among = lambda n: "^(?:" + "|".join(re.escape(a) for a, h in halved.items() if h == n) + ")$"
    if half != "both":
        return scoring.values(home, values, among(int(half))), {}, {}
    return scoring.values(home, values), scoring.values(home, values, among(0)), scoring.values(home, values, among(1))


def value_rows(folder, got):
    whole, *parts = got
    brief = lambda x: f"{x['P']:.3f} / {x['R']:.3f}" if x else ""
    for kind, r in whole.items():
        x = r["lenient"]
        more = [f"exact F1 {r['exact']['F1']:.3f}", f"{x['tp']} right, {x['fp']} wrong, {x['fn']} missed"]
        if "rec_in_text" in x:
            more.append(f"where told {x['rec_in_text']:.3f}")
        if "false@distractor" in r:
            more.append(f"on another incident {r['false@distractor']:.3f}")
        elif "false@null" in r:
            more.append(f"where none is right {r['false@null']:.3f}")
        yield Row(folder, f"values: {kind.lower()}", x["P"], x["R"], x["F1"], ", ".join(more), *(brief(p.get(kind, {}).get("lenient")) for p in parts))


def conflict_rows(folder, what, pairs):
    for kind, r in pairs.items():
        more = [f"of {r['conflicts']} conflicts and {r['agreeing']} agreeing pairs", f"false alarms {r['false_alarm']:.4f}"]
        more += [f"change over time told as conflict {r['drift_flagged']}"] if "drift_flagged" in r else []
        more.append(f"by claim F1 {r['by_claim']['F1']:.3f}")
        yield Row(folder, f"{what}: {kind.lower()}", r["P"], r["R"], r["F1"], ", ".join(more))


def listed(scoring, home, values, refused, questions, most, wanted):
    """Up to `most` errors, spread over the articles that are `wanted`: answers that are wrong, then answers that were not read and
    what was refused."""
    match = scoring.match
    kind = {q["id"]: q["kind"] for q in questions}
    right_ones, said, why = (collections.defaultdict(list) for _ in range(3))
    for g in filter(lambda g: wanted(g["article"]), read_lines(home / "gold.jsonl")):
        right_ones[g["claim"], g["article"]].append(g)
    for v in values:
        said[v["claim"], v["article"]].append(v)
    for r in refused:
        why[r["claim"], r["source"]["id"]].append(r)
    false, missed = [], []
    for key, gs in right_ones.items():
        right = [x for g in gs if g["value"] for x in [g["value"], *g.get("also", [])]]
        fits = lambda v, xs: any(match(kind[key[0]], v["value"], x, True) for x in xs)
        elsewhere = right and all(g.get("in_text") is False for g in gs)
        for v in said[key]:
            if not elsewhere and not fits(v, right):
                false.append(f"false  {kind[key[0]]} {key[1]} {key[0]}: {short(v['value'])} for {short(right)} | {v['quote'][:160]}")
        if kind[key[0]] in KINDS and right and not elsewhere and not any(fits(v, right) for v in said[key]):
            near = collections.Counter(r["rule"] for r in why[key])
            first = next((r["quote"]["sentence"] for r in why[key]), "")
            missed.append(f"missed {kind[key[0]]} {key[1]} {key[0]}: {short(right)} | {dict(near)} | {' '.join(first.split())[:200]}")
    return [x for side in (false, missed) for x in side[::max(1, len(side) * 2 // most)][:(most + 1) // 2]]


def short(x):
    return json.dumps(x, ensure_ascii=False)[:120]


def scorer(bench):
    """The scorer as a module, for its idea of what is right."""
    spec = importlib.util.spec_from_file_location("score_claims", bench / "tools" / "score_claims.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
