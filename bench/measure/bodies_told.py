"""The bodies that texts in capitals tell as such.

    with a short name      ABC [ARMY OF THE BRAVE], THE ARMY OF THE BRAVE (ABC), A-3 [3 MAY MOVEMENT]
    by quotes and a noun   THE "BRAVE ONES", where it is also THE BRAVE ONES GROUP, THE GUERRILLA GROUP "BRAVE ONES", or called so
    a state's own          THE NORLAND ARMY, THE NORLAND POLICE: part of the state; a branch also of its armed forces
"""

import collections
import re

from .bodies import tokens
from .names import STATES, is_capitals

NOUN = "GROUP|ORGANIZATION|MOVEMENT|GUERRILLAS|GUERRILLA|TERRORISTS|REBELS|MAFIA|GANG|CARTEL|GROUPING|DETACHMENT|FIGHTERS"
SORT = "GUERRILLA|TERRORIST|REBEL|SUBVERSIVE|CLANDESTINE|LEFTIST|RIGHTIST|MAOIST|ARMED|SELF-STYLED|SO-CALLED"
ARMED = "armed forces"
FORCES = {"armed forces": None, "army": ARMED, "air force": ARMED, "navy": ARMED, "national guard": ARMED, "police": None, "government": None}
REMARK = re.compile(r"INDISTINCT|AS RECEIVED|AS HEARD|FURTHER|PASSAGE")
NO_ACRONYM = set("IN IS IT WE WILL WITH THAT WHO AND THE LAW FRONT OF TO".split())
MOST = 4        # spellings of one body


def bodies_told(texts):
    """Names of each body, the one to show first; then the forces of states, as `(state, force)`."""
    texts = [re.sub(r"\s+", " ", t) for t in texts if is_capitals(t)]
    lists = []
    for names in [*short(texts), *quoted(texts)]:
        # One name in two languages is one body.
        same = next((x for x in lists if {tokens(n) for n in x} & {tokens(n) for n in names}), None)
        same.extend(names) if same else lists.append(names)
    return lists, forces(texts)


def short(texts):
    """Those whose short name is explained."""
    found = collections.Counter()
    for text in texts:
        found.update((m[1], m[2].strip()) for m in re.finditer(r"\b([A-Z][A-Z0-9-]{1,9}) \[([A-Z0-9][A-Z0-9' -]{6,})\]", text) if " " in m[2])
        found.update((m[2], m[1]) for m in re.finditer(r"\bTHE ((?:[A-Z0-9][A-Z'-]+ ){1,6}[A-Z'-]+) [(\[]([A-Z0-9-]{2,10})[)\]]", text) if " THE " not in m[1])
    names = collections.defaultdict(list)
    for (acronym, name), _ in found.most_common():
        # A remark in brackets shares no letters with the word before it; a name in another language shares some.
        initials = {w[0] for w in name.split()}
        letters = [c for c in acronym if c != "-"]
        if 2 * sum(c in initials for c in letters) >= len(letters) and not REMARK.search(name) and acronym not in NO_ACRONYM:
            names[acronym].append(name)
    for acronym, full in sorted(names.items()):
        yield [full[0], acronym, *full[1:MOST]]


def quoted(texts):
    """Those in quotes that are told to be a body."""
    seen, told = collections.Counter(), collections.Counter()
    name = r"((?:[A-Z][A-Z'-]+)(?: [A-Z][A-Z'-]+){0,3})"
    for text in texts:
        seen.update(m[1].removeprefix("THE ") for m in re.finditer(rf'"{name},?"', text))
        told.update(m[1].removeprefix("THE ") for m in re.finditer(rf'\b(?:{NOUN}) (?:CALLED |NAMED |CALLING ITSELF |KNOWN AS )?(?:THE )?"{name},?"', text))
        told.update(m[1].removeprefix("THE ") for m in re.finditer(rf'"{name}," (?:A|AN) (?:[A-Z-]+ ){{0,3}}(?:{NOUN})\b', text))
        told.update(m[1].removeprefix("THE ") for m in re.finditer(rf'"{name}" (?:(?:{SORT}) )?(?:{NOUN})\b', text))
    for text in texts:
        told.update(n for n in seen if " " in n and re.search(rf"\b{re.escape(n)} (?:(?:{SORT}) )?(?:{NOUN})\b", text))
    common = set(f"{NOUN}|{SORT}".split("|"))
    return [[n] for n in sorted(seen) if told[n] and seen[n] + told[n] > 1 and not set(n.split()) <= common]


def forces(texts):
    """The forces of states that are named with their state, as `(state, force, the force it is a branch of)`."""
    found = collections.Counter()
    for text in texts:
        for state, adjective in STATES.items():
            if adjective:
                found.update((state, m[1].lower()) for m in re.finditer(rf"\b{adjective.upper()} ({'|'.join(FORCES).upper()})\b", text))
    named = {k for k, n in found.items() if n > 1} | {(s, ARMED) for (s, f), n in found.items() if n > 1 and FORCES[f]}
    return sorted((s, f, FORCES[f]) for s, f in named)
