"""The tool and the scorers as other programs: found, built, run and timed."""

import json
import pathlib
import subprocess
import sys
import time

REPO = pathlib.Path(__file__).resolve().parents[2]


class Failed(Exception):
    """A program did not do what was asked; the message holds what it said."""


def built():
    """The release binary of this working copy, built if it is older than its source."""
    line = ["cargo", "build", "--release", "--locked", "--message-format", "json-render-diagnostics"]
    run = subprocess.run(line, cwd=REPO, stdout=subprocess.PIPE, text=True)
    if run.returncode:
        raise Failed("the tool does not build")
    made = [json.loads(x).get("executable") for x in run.stdout.splitlines() if x.startswith("{")]
    for path in made:
        if path and pathlib.Path(path).stem == "gainsay":
            return pathlib.Path(path)
    raise Failed("cargo names no binary")


class Tool:
    """`gainsay`, with the seconds that it has taken so far."""

    def __init__(self, binary):
        self.binary = str(binary)
        self.seconds = 0.0

    def run(self, *args, stdin=None, ends=(0,)):
        """What the tool writes to standard output. Exit statuses other than `ends` are an error here."""
        start = time.monotonic()
        run = subprocess.run([self.binary, *map(str, args)], cwd=REPO, input=stdin, capture_output=True, text=True, encoding="utf-8")
        self.seconds += time.monotonic() - start
        if run.returncode not in ends:
            # What is wrong, not what is merely worth a look.
            problems = [p for p in run.stderr.split("\n\n") if not p.lstrip().startswith("warning")]
            said = "\n\n".join(problems)[:3000]
            raise Failed(f"gainsay {' '.join(map(str, args))} ends with {run.returncode}:\n{said}")
        return run.stdout

    def records(self, *args, **more):
        """The same as a list of JSON records."""
        return [json.loads(x) for x in self.run(*args, **more).splitlines()]


def score(script, *args):
    """What a scorer prints: its standard output and its standard error."""
    run = subprocess.run([sys.executable, str(script), *map(str, args)], capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        raise Failed(f"{script.name} ends with {run.returncode}:\n{run.stderr[-2000:]}")
    return run.stdout, run.stderr


def write_lines(path, records):
    """JSON Lines."""
    with open(path, "w", encoding="utf-8") as f:
        for r in records:
            f.write(json.dumps(r, ensure_ascii=False) + "\n")


def read_lines(path):
    """JSON Lines."""
    with open(path, encoding="utf-8") as f:
        return [json.loads(x) for x in f if x.strip()]
