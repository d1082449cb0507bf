"""Who of many named bodies is one and the same, and who is part of whom, by the words of their names alone.

    one and the same   a shared name or alias; the same words but for articles, quotes and slips of the pen
    part of            all words of the other's name and more ("the urban command of the ABC": part of the ABC); a branch of
                       the same country's armed forces

What could be anybody's name ("the army", "the guerrilla group") joins nobody: it is a body of its own, and only what adds a
country to it is part of it.
"""

import collections
import difflib

from . import names as nm

LITTLE = {"the", "a", "an", "of", "and", "for", "in", "group", "organization", "guerrilla", "guerrillas"}
BRANCHES = [{"air", "force"}, {"army"}, {"navy"}]
FORCES = {"armed", "forces"}
ANYBODY = set("army armed force forces air navy military government police troops movement party front organization "
              "armies authorities rebel rebels guerrillas terrorists subversive drug mafia mafias criminal".split())
COUNTRIES = {w for pair in nm.STATES.items() for x in pair for w in nm.words(x)}
# Spanish words of such names, which one text translates and the other does not.
SPANISH = {"frente": "front", "ejercito": "army", "movimiento": "movement", "partido": "party",
           "fuerza": "force", "fuerzas": "forces", "armadas": "armed", "nacional": "national", "popular": "popular",
           "liberacion": "liberation", "revolucionario": "revolutionary", "revolucionaria": "revolutionary", "revolucionarias": "revolutionary",
           "union": "union", "izquierda": "left", "de": "of", "del": "of", "la": "the", "el": "the", "los": "the"}
SLIP = 0.9      # of the letters of two long words: one is the other, slipped
LONG = 7


def tokens(name):
    """The words that count: hyphens and possessive endings cut."""
    cut = (w for x in nm.words(name) for w in x.removesuffix("'s").replace("'", " ").replace("-", " ").split())
    return frozenset(w for w in (SPANISH.get(w, w) for w in cut) if w not in LITTLE)


def like(a, b):
    return a == b or min(len(a), len(b)) >= LONG and difflib.SequenceMatcher(None, a, b).ratio() >= SLIP


def anybodys(words):
    """Whether the words are no name: nothing but what any such body is called."""
    return set(words) <= ANYBODY


def holds(longer, shorter):
    """Whether all words of the one stand in the other."""
    return bool(shorter) and all(any(like(w, x) for x in longer) for w in shorter)


class Bodies:
    """Lists of names, each of one body, that may be spread over several lists."""

    def __init__(self):
        self.parent, self.names = {}, collections.defaultdict(dict)

    def add(self, names):
        """The names of one body."""
        keys = {n: " ".join(sorted(tokens(n))) or n.lower() for n in names}
        own = {n: k for n, k in keys.items() if not anybodys(k.split())} or keys
        first = next(iter(own.values()))
        for n, k in own.items():
            self.names[k].setdefault(n)
            self.parent[self.root(k)] = self.root(first)
        return first

    def root(self, key):
        while self.parent.setdefault(key, key) != key:
            key = self.parent[key]
        return key

    def groups(self):
        """`{id: names}`, sorted by what the ids mean, and `{id: id of the whole}`."""
        keys = sorted(self.parent)
        for i, a in enumerate(keys):
            for b in keys[i + 1:]:
                if holds(set(a.split()), set(b.split())) and holds(set(b.split()), set(a.split())):
                    self.parent[self.root(a)] = self.root(b)
        groups = collections.defaultdict(list)
        for k in keys:
            groups[self.root(k)] += self.names[k]
        whole = {}
        for k in keys:
            mine, others = set(k.split()), [x for x in keys if self.root(x) != self.root(k)]
            wider = [x for x in others if self.wider(mine, set(x.split()))]
            best = max(wider, key=lambda x: (len(x.split()), x), default=None)
            if best and self.root(k) not in whole and not self.within(whole, self.root(best), self.root(k)):
                whole[self.root(k)] = self.root(best)
        return dict(groups), whole

    def wider(self, mine, other):
        """Whether `mine` are the words of a part of `other`."""
        rest = mine - other
        if anybodys(other - COUNTRIES):
            branch = any(b <= mine and mine - b <= COUNTRIES and other == mine - b | FORCES for b in BRANCHES)
            return branch or other < mine and rest <= COUNTRIES
        return bool(rest) and len(other) < len(mine) and holds(mine, other)

    def within(self, whole, part, of):
        while part is not None and part != of:
            part = whole.get(part)
        return part == of
