#!/usr/bin/env python3
"""How right gainsay is: runs the tool as a user would on labelled texts and prints what the scorers say, as one table.

The texts and labels are not part of this project. They are looked for in `../shared/bench` beside the repository, or where
`--bench` says; where they are missing nothing is measured, and that is said.
"""

import argparse
import pathlib
import signal
import sys
import tempfile

sys.dont_write_bytecode = True  # the source folder stays clean

from measure import docs, news, row, seeds, texts, tool

NEWS = ("attacks", "shootings")
SETS = {"seeds": seeds.run, "dates": texts.dates, "quantities": texts.quantities, **{name: None for name in NEWS}}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--set", action="append", metavar="SET", help=f"which to measure (repeatable): {', '.join(SETS)}, all, or the path of any folder "
                    "with articles/, claims.json, gold.jsonl and conflicts.jsonl [default: all]")
    ap.add_argument("--half", choices=["0", "1", "both"], default="both", help="values of a news set on one half of its incidents only [default: both, side by side]")
    ap.add_argument("--bench", type=pathlib.Path, default=tool.REPO.parent / "shared" / "bench", help="the folder of texts and labels")
    ap.add_argument("--bin", type=pathlib.Path, help="the tool [default: `cargo build --release --locked`]")
    ap.add_argument("--out", type=pathlib.Path, help="where to write what the scorers read [default: a temporary folder]")
    ap.add_argument("--errors", type=int, default=0, metavar="N", help="also list up to N errors of each set, or file (for seeds: all)")
    ap.add_argument("--whole", action="store_true", help="put all questions of a news set in one claims file, not one for each group of incidents")
    ap.add_argument("--write-docs", action="store_true", help="put the table into docs/accuracy.md")
    a = ap.parse_args()
    sets = list(SETS) if not a.set or "all" in a.set else a.set
    if not (a.bench / "tools").is_dir():
        print(f"not measured: there is no folder of texts and labels at {a.bench}")
        return 0
    try:
        gainsay = tool.Tool(a.bin.resolve() if a.bin else tool.built())
        with tempfile.TemporaryDirectory() as scratch:
            out = a.out or pathlib.Path(scratch)
            out.mkdir(parents=True, exist_ok=True)
            return measure(gainsay, a, sets, out.resolve())
    except tool.Failed as e:
        print(e, file=sys.stderr)
        return 2


def measure(gainsay, a, sets, out):
    rows, notes, times = [], [], []
    for name in sets:
        home = a.bench / name if name in SETS else pathlib.Path(name)
        if not home.is_dir():
            notes.append(f"{name}: not measured: there is no {home}")
            continue
        before = gainsay.seconds
        if SETS.get(name):
            got, errors = SETS[name](gainsay, a.bench.resolve(), out, a.errors)
        else:
            got, errors = news.run(gainsay, a.bench.resolve(), out, a.errors, home.resolve(), whole=a.whole, half=a.half)
        rows += got
        times.append(f"{name} {gainsay.seconds - before:.1f} s")
        if errors:
            print(f"-- {name}: errors\n" + "\n".join(errors) + "\n")
    print(row.table(rows))
    print("".join(f"\n{n}" for n in notes), end="")
    print(f"\nin the tool: {', '.join(times)}")
    if a.write_docs:
        docs.write(rows, sets if sets != list(SETS) else ["all"])
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` is no error
    sys.exit(main())
