"""The places that texts in capitals tell as such, with their kind and what they are part of.

A run of words is a candidate

    in a dateline                                  ORLOW (NORLAND), 3 MAY
    beside the word for its kind                   ALBA DEPARTMENT, THE CITY OF ALBA; IN ALBA, A VILLAGE IN THE EAST
    before a place that is told in one of these    IN BRILL, ALBA DEPARTMENT; IN BRILL, NORLAND
    right behind "near"                            NEAR BRILL.

and it is a place where it is also used as one: behind "in", "at", "near" or "from" as often as places are, and seldom behind
"a" or "an", as the adjectives that stand before such words are ("a residential neighborhood", "the security department").
"""

import collections
import re

from .names import STATES, is_capitals

SPOT = "CITY|TOWN|VILLAGE|DEPARTMENT|PROVINCE|MUNICIPALITY|NEIGHBORHOOD|DISTRICT|STATE|HAMLET|CANTON|PORT|SUBURB|JURISDICTION"
KINDS = set(SPOT.split("|"))
AT = {"IN", "AT", "NEAR", "FROM"}
LONGEST = 4         # words of a name
USED = 0.05         # of the uses of a place that stand behind one of AT
ADJECTIVE = 0.1     # of the uses of a word that follow "a": from there on it is an adjective or a common noun
SIDES = {x + y for x in ("NORTH", "SOUTH", "EAST", "WEST", "NORTHEAST", "NORTHWEST", "SOUTHEAST", "SOUTHWEST") for y in ("", "ERN")} | {"CENTRAL", "UPPER", "LOWER", "DOWNTOWN"}
# What cannot be part of a name of a place.
STOP = set("THE A AN OF IN AT ON TO FROM NEAR AND OR FOR BY WITH THIS THAT WHICH WHO HIS HER THEIR ITS WAS WERE IS ARE HAS HAD HAVE SAME OTHER EACH EVERY "
           "SEVERAL SOME MANY WHERE WHEN AS BUT NOT NO CAPITAL ENTIRE WHOLE ANOTHER ONE TWO THREE FOUR FIVE NEARBY SMALL BIG LARGE THROUGH THROUGHOUT INTO "
           "DEFENSE JUSTICE FIRE POLICE INTERIOR SECURITY IMMIGRATION ENTERED BORDERING NATIONAL MY YOUR OUR LAST".split()) | KINDS
# What stands behind "in" and a comma and is no place; what a dateline may have instead of one.
NO_PLACE = set("ADDITION FACT TURN COMBAT RETURN RESPONSE CONTRAST GENERAL PARTICULAR EFFECT SHORT BRIEF CONCLUSION CUSTODY PRISON JAIL CLANDESTINE TODAY".split())
ADJECTIVES = {w.upper() for a in STATES.values() for w in a.split()}
# What may follow where a noun phrase is over.
OVER = set("ON AND OR WHEN WHERE WHILE WHO WHICH LAST TODAY YESTERDAY TONIGHT THIS AT IN BY TO FROM FOR WITH AFTER BEFORE DURING SINCE WAS WERE HAS HAVE HAD IS ARE".split())


def places_told(texts):
    """`{name: (kind, part of)}`, where the latter is a state in capitals, a name of this same list, or None."""
    kinds, wholes = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    found = [words for text in texts if is_capitals(text) for words in [split(text)]]
    for text in texts:
        if is_capitals(text) and (m := re.match(r"\s*([A-Z][A-Z .'-]+?)(?: \(([A-Z ]+)\))?, \d", text)):
            add(kinds, m[1].split(), "city")
            if m[2]:
                wholes[m[1].strip()][m[2]] += 1
    for words in found:
        candidates(words, kinds, wholes)
    used = uses(found, kinds)
    names = {name: c for name, c in kinds.items() if used[name] and name.title() not in STATES}
    out = {}
    for name, c in names.items():
        whole = next((w for w, _ in wholes[name].most_common() if w != name and (w.title() in STATES or w in names)), None)
        out[name] = (max(c, key=lambda k: (c[k], k)), whole)
    return {name: (kind, whole if acyclic(out, name) else None) for name, (kind, whole) in out.items()}


def split(text):
    """Words and the marks between them."""
    return re.findall(r"[A-Z0-9][A-Z0-9'-]*|[^\sA-Z0-9]", text)


def add(kinds, parts, kind):
    """Notes a candidate: sides before it and the state whose it is belong to it no more."""
    if parts[-1:] == ["CITY"] and " ".join(parts[:-1]).title() in STATES:
        kinds[" ".join(parts)][kind] += 1       # the city that bears the name of its state
        return " ".join(parts)
    parts = [p.removesuffix("'S") if i + 1 < len(parts) else p for i, p in enumerate(parts)]
    while len(parts) > 1 and (parts[0] in SIDES or parts[0].title() in STATES):
        parts = parts[1:]
    bad = not parts or set(parts) & STOP or parts[0] in SIDES | NO_PLACE or set(parts) & ADJECTIVES or not all(p[0].isalpha() for p in parts)
    if bad or len(parts) > LONGEST or len(parts[-1]) < 3:
        return None
    kinds[" ".join(parts)][kind] += 1
    return " ".join(parts)


def run(words, i, step):
    """The words from `i` on that can be of one name, in their order."""
    out = []
    while 0 <= i < len(words) and len(out) < LONGEST and words[i][0].isalpha() and words[i] not in STOP:
        out.append(words[i])
        i += step
    return out[::step]


def candidates(words, kinds, wholes):
    at = lambda i: words[i] if 0 <= i < len(words) else "."
    for i, w in enumerate(words):
        if w in KINDS and w != "STATE":
            name = add(kinds, run(words, i - 1, -1) + (["CITY"] if w == "CITY" and words[i - 1].title() in STATES else []), w.lower())
            if at(i + 1) == "OF":
                add(kinds, run(words, i + 2, 1), w.lower())
            # IN BRILL, ALBA DEPARTMENT
            before = i - 1 - len(run(words, i - 1, -1))
            if name and at(before) == ",":
                part = run(words, before - 1, -1)
                if at(before - 1 - len(part)) in AT and (known := add(kinds, part, "town")):
                    wholes[known][name] += 1
        if w not in AT:
            continue
        name = run(words, i + 1, 1)
        end = i + 1 + len(name)
        state = run(words, end + 1, 1)
        if at(end) == "," and " ".join(state).title() in STATES and (known := add(kinds, name, "town")):
            wholes[known][" ".join(state)] += 1
        elif at(end) == "," and at(end + 1) in ("A", "AN", "THE"):
            kind = next((x for x in (at(end + 2), at(end + 3)) if x in KINDS), None)
            kind and add(kinds, name, kind.lower())
        elif w == "NEAR" and (not at(end)[0].isalpha() or at(end) in OVER):
            add(kinds, name, "town")


def uses(found, names):
    """Which names are used as places are."""
    seen, after_at, ended, after_a = (collections.Counter() for _ in range(4))
    for words in found:
        for i in range(len(words)):
            for n in range(1, LONGEST + 1):
                name = " ".join(words[i:i + n])
                if name not in names:
                    continue
                before, behind = words[i - 1] if i else ".", words[i + n] if i + n < len(words) else "."
                seen[name] += 1
                after_a[name] += before in ("A", "AN")
                of_kind = before == "OF" and i > 1 and words[i - 2] in KINDS
                if before in AT or behind in KINDS and (before == "," or before == "THE" and i > 1 and words[i - 2] in AT) or of_kind and words[i - 2] != "STATE":
                    after_at[name] += 1
                    ended[name] += not behind[0].isalpha() or behind in OVER or behind in KINDS
                elif i == 0:
                    after_at[name] += 1
                    ended[name] += 1
    return {n: seen[n] and ended[n] and after_at[n] >= USED * seen[n] and after_a[n] < ADJECTIVE * seen[n] for n in names}


def acyclic(out, name):
    """Whether following what holds what comes to an end."""
    at, seen = name, set()
    while at in out and at not in seen:
        seen.add(at)
        at = out[at][1]
    return at not in seen
