"""One line of the table."""

import dataclasses


@dataclasses.dataclass
class Row:
    """A figure with its name. Shares are between 0 and 1; what a row does not have is None. Of each half of a set: precision /
    recall."""

    set: str
    what: str
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    more: str = ""
    half0: str = ""
    half1: str = ""

    def cells(self):
        share = lambda x: "" if x is None else f"{x:.3f}"
        return [self.set, self.what, share(self.precision), share(self.recall), share(self.f1), self.half0, self.half1, self.more]


HEAD = ["set", "figure", "precision", "recall", "F1", "half 0", "half 1", "also"]


def table(rows):
    """The rows as a Markdown table whose columns line up; a column that no row fills is left out."""
    lines = [HEAD] + [r.cells() for r in rows]
    filled = [i for i in range(len(HEAD)) if any(line[i] for line in lines[1:])]
    lines = [[line[i] for i in filled] for line in lines]
    wide = [max(len(line[i]) for line in lines) for i in range(len(filled))]
    show = lambda line: "| " + " | ".join(c.ljust(w) for c, w in zip(line, wide)) + " |"
    return "\n".join([show(HEAD), "|" + "|".join("-" * (w + 2) for w in wide) + "|"] + [show(x) for x in lines[1:]])
