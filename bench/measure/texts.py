"""Dates and numbers in running text: `gainsay mentions` against labels, file by file."""

import json
import re

from .row import Row
from .tool import read_lines, score, write_lines

# Sets that ask for measures only ("3 km", "$5"): a counted noun ("5 consultants") or a bare number is no answer there.
MEASURES_ONLY = {"recognizers-unit"}
NO_MEASURE = {None, "%", "share"}
BEHIND = 80     # characters behind a number in which its noun stands
FIELDS = {"date": ("start", "end", "text", "from", "to"), "quantity": ("start", "end", "text", "min", "max", "values", "unit", "hedge")}


def dates(tool, bench, out, errors):
    return run(tool, bench, out, errors, "dates", "date")


def quantities(tool, bench, out, errors):
    return run(tool, bench, out, errors, "quantities", "quantity")


def run(tool, bench, out, errors, folder, kind):
    rows, listed = [], []
    for gold in sorted((bench / folder).glob("*.jsonl")):
        asked = [{k: d[k] for k in ("id", "text", "reference_date") if d.get(k) is not None} for d in read_lines(gold)]
        lines = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in asked)
        answers = tool.records("mentions", "--kind", kind, "--offsets", "chars", stdin=lines)
        if gold.stem in MEASURES_ONLY:
            for a, d in zip(answers, asked):
                a["mentions"] = [m for m in a["mentions"] if is_measure(m, d["text"])]
        pred = out / f"{folder}-{gold.stem}.pred.jsonl"
        write_lines(pred, [{"id": a["id"], "pred": [{k: m.get(k) for k in FIELDS[kind]} for m in a["mentions"]]} for a in answers])
        args = [gold, pred, "--json"]
        text, _ = score(bench / "tools" / "score_normalisation.py", *args)
        rows.append(row(folder, gold.stem, json.loads(text)))
        if errors:
            # The scorer takes the number as its last argument.
            _, said = score(bench / "tools" / "score_normalisation.py", gold, pred, "--errors", errors)
            listed += [f"{gold.stem}: {x}" for x in said.splitlines()]
    return rows, listed


def is_measure(m, text):
    """A measure belongs to the mention's own words; the noun that is counted stands behind them."""
    behind = re.findall(r"[\w'-]+", text[m["end"]:m["end"] + BEHIND].lower())
    return m["unit"] not in NO_MEASURE and m["unit"].lower() not in behind


def row(folder, name, r):
    """Right in span and value; strict spans and all-right texts beside."""
    best = r.get("value") or r["relaxed"]
    more = [f"{r['gold']} labelled, {r['pred']} read"]
    if "strict" in r:
        more.append(f"span F1 {r['strict']['f1']:.3f}")
    if "value_hedge" in r:
        more.append(f"with hedge {r['value_hedge']['f1']:.3f}")
    what = name if "value" in r else f"{name} (spans)"
    if "docs_all_right" in r:
        more.append(f"texts all right {r['docs_all_right']:.3f}")
    return Row(folder, what, best["p"], best["r"], best["f1"], ", ".join(more))
