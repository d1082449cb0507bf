"""The generated part of docs/accuracy.md."""

from .row import table
from .tool import REPO, Failed

PAGE = REPO / "docs" / "accuracy.md"
BEGIN, END = "<!-- the last run: begin -->", "<!-- the last run: end -->"


def write(rows, sets):
    """Puts the table between the markers, with the command that makes it."""
    text = PAGE.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise Failed(f"{PAGE.name} lacks the markers `{BEGIN}` and `{END}`")
    command = "python3 bench/accuracy.py " + " ".join(f"--set {s}" for s in sets) + " --write-docs"
    PAGE.write_text(f"{head}{BEGIN}\n```sh\n{command}\n```\n\n{table(rows)}\n{END}{tail}", encoding="utf-8")
