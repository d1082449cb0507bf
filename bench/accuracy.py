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

from measure import news, row, seeds, texts, tool

SETS = {"seeds": seeds.run, "dates": texts.dates, "quantities": texts.quantities,
        "attacks": news.runner("attacks"), "shootings": news.runner("shootings")}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--set", choices=[*SETS, "all"], action="append", help="which to measure (repeatable) [default: all]")
    ap.add_argument("--bench", type=pathlib.Path, default=tool.REPO.parent / "shared" / "bench", help="the folder of texts and labels")
    ap.add_argument("--bin", type=pathlib.Path, help="the tool [default: `cargo build --release --locked`]")
    ap.add_argument("--out", type=pathlib.Path, help="where to write what the scorers read [default: a temporary folder]")
    ap.add_argument("--errors", type=int, default=0, metavar="N", help="also list up to N errors of each set (for seeds: all)")
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
    rows, notes = [], []
    for name in sets:
        if not (a.bench / name).is_dir():
            notes.append(f"{name}: not measured: there is no {a.bench / name}")
            continue
        got, errors = SETS[name](gainsay, a.bench.resolve(), out, a.errors)
        rows += got
        if errors:
            print(f"-- {name}: errors\n" + "\n".join(errors) + "\n")
    print(row.table(rows))
    print("".join(f"\n{n}" for n in notes), end="")
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` is no error
    sys.exit(main())
