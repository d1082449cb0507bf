"""Neutral questions to a claims file, by one rule for all questions of a kind.

    date     kind `date`: the event's words are the question's trigger words, its subjects the names it asks about; where these
             are streets, no subject, one of the streets near and the town its place. But in texts in capitals it reaches the article
    place    kind `place`, the same event, no state an answer, inferred where the text is not in capitals; the places are all towns that any question of the folder is put about, and in texts
             all in capitals those that are told as such (see `places`)
    count    kind `count`, `changes = "toll"`: the event has no subject (those counted are it), and one of the names or places of
             the question must be near
    status   kind `choice`, `changes = "stage"`: the options' words are of the table FATES
    person   kind `entity`: by `titles`, the description that is asked about; or, where victims are named, `answer = "accused"`,
             `many = true`: several may have done it
    actor    kind `entity`, `answer = "agent"`: the bodies are those that the texts tell as such (see `bodies_told`)
    age      kind `count`, `measure = "age"`: the subject is the person of the names
"""

import collections
import json
import re
import string

from . import names as nm
from .bodies_told import bodies_told
from .places import places_told
from .write import toml

# What becomes of people, in the order of stages; what is not here is told by its own word alone.
FATES = {
    "unharmed": ["unharmed", "unhurt", "uninjured", "unscathed", "escape unhurt"],
    "injured": [
        "injure", "wound", "hurt", "suffer ... wound", "suffer ... injury", "sustain ... wound", "sustain ... injury", "hospitalize",
        "in critical condition", "in critical but stable condition", "in serious condition", "in stable condition", "in fair condition",
        "in good condition", "expect to survive", "expect to recover", "recover from", "receive ... wound", "receive ... injury", "graze", "treat ... release",
    ],
    "arrested": [
        "arrest", "charge", "jail", "take into custody", "in custody", "indict", "arraign", "book into", "turn himself in", "turn herself in",
        "surrender to police", "convict", "sentence", "plead guilty", "plead not guilty", "hold without bond",
        "hold without bail", "hold on ... bond", "hold on ... charge", "capture", "detain", "behind bars",
    ],
    "freed": ["free", "release", "set free", "rescue", "liberate"],
    "resigned": ["resign", "step down"],
    "killed": [
        "kill", "die", "murder", "assassinate", "slay", "shoot dead", "shoot to death", "stab to death", "beat to death", "dead", "deceased",
        "fatally shoot", "fatally wound", "fatally injure", "fatally stab", "succumb", "commit suicide", "take own life", "turn gun on himself",
        "turn gun on herself", "death of {subject}", "{subject}'s death", "fatal shooting of {subject}", "shooting death of {subject}",
        "claim life of {subject}", "take life of {subject}", "lose life", "body of", "execute", "perish", "leave {subject} dead", "murder of {subject}", "{subject}'s murder", "{subject}'s body",
    ],
}
# The format wants dictionary forms; inflecting is the tool's work.
IRREGULAR = {"shot": "shoot", "slain": "slay", "stole": "steal", "held": "hold", "died": "die", "dead": "dead", "burned": "burn", "stolen": "steal",
             "hurt": "hurt", "set fire": "set fire", "seized": "seize"}
KINDS = {"age", "date", "place", "count", "status", "person", "actor"}


def lemma(word):
    """Possible dictionary forms of a trigger; a form that is no word harms nobody."""
    if word in IRREGULAR:
        return [IRREGULAR[word]]
    if word.endswith("ies") and len(word) > 5:
        return [word[:-3] + "y"]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4:
        return [word[:-1]]
    if not word.endswith("ed") or len(word) < 5:
        return [word]
    stem = word[:-2]
    doubled = stem[-1] == stem[-2] and stem[-1] not in "ls"
    return [stem[:-1]] if doubled else [stem, stem + "e"]


def phrase(text):
    """Words as the format takes them: no brackets, quotes or braces; small letters, found in any case."""
    return " ".join(re.findall(r"[\w'.-]+", nm.fold(re.sub(r"\[.*?\]|\(.*?\)", " ", text)).lower()))


SUFFIXES = {"street": "st", "avenue": "ave", "road": "rd", "drive": "dr", "lane": "ln", "boulevard": "blvd", "court": "ct", "circle": "cir", "place": "pl",
            "highway": "hwy", "parkway": "pkwy", "terrace": "ter", "trail": "trl", "way": "way"}


def street(name):
    """The spellings of a street, where a name is an address: "400 block of Amber Avenue", "12 Amber Ave"."""
    m = re.match(r"(?:the )?\d+(?:[- ]?\d+)? (?:block (?:of )?)?(.+)", name, re.I)
    words = [w.strip(".,") for w in m[1].split()] if m else []
    while words and len(words[0]) <= 2 and not words[0].isdigit():
        words = words[1:]  # "N. Main Street"
    whole = {short: full for full, short in SUFFIXES.items()}
    at = next((i for i, w in enumerate(words) if i and w.lower() in SUFFIXES | whole), None)
    if at is None:
        return [" ".join(words)] if len(words) > 1 else []
    base, full = " ".join(words[:at]), whole.get(words[at].lower(), words[at].lower())
    return [f"{base} {full.capitalize()}", f"{base} {SUFFIXES[full].capitalize()}"]


class Rule:
    """Writes claims files for some questions of a folder. `questions` and `texts` are those of the whole folder."""

    def __init__(self, questions, texts):
        self.nouns = nm.Nouns(texts)
        self.capitals = 2 * sum(nm.is_capitals(t) for t in texts) > len(texts)
        self.of_one = {tuple(q["subject_names"]) for q in questions if q["kind"] in ("status", "age")}
        self.whose = {n: key for key in self.of_one for n in key if len(nm.words(n)) > 1}
        self.towns = sorted({tuple(q["context"]) for q in questions if len(q.get("context", [])) == 2})
        self.told = places_told(texts)
        self.bodies, self.forces = bodies_told(texts)

    def apart(self, a, b):
        """Whether the folder asks about the two names as about two persons."""
        return a in self.whose and b in self.whose and self.whose[a] != self.whose[b]

    def file(self, questions):
        """The claims file for those that can be expressed."""
        return File(self, [q for q in questions if q["kind"] in KINDS])


class File:
    def __init__(self, rule, questions):
        self.rule, self.entities, self.used, self.events, self.claims = rule, {}, {}, {}, []
        self.shown = {}     # what the scorer calls an answer
        self.ids = {}       # the question of a claim
        self.by_name = {}
        self.asked = questions
        for q in questions:
            self.group(q["subject_names"])
        if any(q["kind"] in ("place", "count") for q in questions):
            self.places()
        if any(q["kind"] == "actor" for q in questions):
            self.organisations()
        for q in questions:
            getattr(self, q["kind"])(q)
        self.unshare()

    # ── Entities ──

    def entity(self, id, name, kind, **more):
        id = nm.slug(id)
        base, n = id, 1
        while id in self.entities:
            n += 1
            id = f"{base}-{n}"
        self.entities[id] = {"name": name, "kind": kind, "spellings": [], **more}
        self.shown[id] = name
        return id

    def group(self, subject_names):
        """The entities of a list of names: one for a person's spellings, else one for each name that is not another's spelling."""
        key = tuple(subject_names)
        if key in self.used:
            return self.used[key]
        people, out = [], []
        for name in dict.fromkeys(n for n in subject_names if nm.words(n)):
            mine = [p for p in people if key in self.rule.of_one or any(nm.same_person(name, x) and not self.rule.apart(name, x) and self.common(name) == self.common(x) for x in p)]
            mine[0].append(name) if mine else people.append([name])
        for names in people:
            # The surname of one person may be another's as well.
            full = [n for n in names if len(nm.words(n)) > 1 or key not in self.rule.of_one] or names
            known = next((self.by_name[n] for n in full if n in self.by_name), None)
            if known is None:
                full = max(names, key=lambda n: (len(nm.words(n)) <= nm.MOST_WORDS, len(nm.words(n))))
                common = key not in self.rule.of_one and self.common(full)
                known = self.entity(full, phrase(full) if common else full, "group" if common else "person")
            e = self.entities[known]
            for n in names:
                self.by_name.setdefault(n, known)
                n = phrase(n) if e["kind"] == "group" else n
                if n != e["name"] and n not in e["spellings"]:
                    e["spellings"].append(n)
            out.append(known)
        self.used[key] = sorted(set(out))
        return self.used[key]

    def common(self, name):
        return self.rule.nouns.common(name) or len(nm.words(name)) > nm.MOST_WORDS

    def places(self):
        towns, counted = {}, collections.Counter(town for town, _ in self.rule.towns)
        for town, state in self.rule.towns:
            if state not in towns:
                towns[state] = self.entity(f"state-{state}", state, "place", level="region")
        for town, state in self.rule.towns:
            # A town that bears the name of another, or of a state, is only read with its state.
            alone = counted[town] == 1 and town not in towns
            id = self.entity(f"town-{town}-{state}", town if alone else f"{town}, {state}", "place", level="town", part_of=towns[state])
            self.shown[id] = town
        if self.rule.told:
            states = {}
            for state, adjective in nm.STATES.items():
                states[state.upper()] = id = self.entity(f"state-{state}", state, "state")
                self.entities[id]["spellings"] += [adjective] if adjective else []
            spots = {name: self.entity(f"spot-{name}", string.capwords(name), "place", level=level) for name, (level, _) in self.rule.told.items()}
            for name, (_, whole) in self.rule.told.items():
                if whole := states.get(whole) or spots.get(whole):
                    self.entities[spots[name]]["part_of"] = whole

    def organisations(self):
        for full, *others in self.rule.bodies:
            id = self.entity(f"body-{full}", string.capwords(full), "organisation")
            self.entities[id]["spellings"] = [n if n.isupper() and " " not in n else string.capwords(n) for n in others]
        ids = {(state, force): self.entity(f"body-{state}-{force}", f"{nm.STATES[state]} {force}", "organisation") for state, force, _ in self.rule.forces}
        for state, force, whole in self.rule.forces:
            if whole := ids.get((state, whole)) or next((i for i in (nm.slug(f"state-{state}"),) if i in self.entities), None):
                self.entities[ids[state, force]]["part_of"] = whole

    def unshare(self):
        """A spelling that two entities bear is given to neither; a name that is shared stays with the first."""
        spelt = lambda s: tuple(nm.words(s.replace(".", "")))
        owners = collections.defaultdict(set)
        for id, e in self.entities.items():
            for s in [e["name"], *e["spellings"]]:
                owners[spelt(s)].add(id)
        gone = set()
        for id, e in self.entities.items():
            e["spellings"] = [s for s in dict.fromkeys(e["spellings"]) if len(owners[spelt(s)]) == 1]
            if len(owners[spelt(e["name"])]) > 1:
                if e["spellings"]:
                    e["name"] = e["spellings"].pop(0)
                elif spelt(e["name"]) in gone:
                    e["name"] = None
                else:
                    gone.add(spelt(e["name"]))
        drop = {id for id, e in self.entities.items() if e["name"] is None}
        self.entities = {id: e for id, e in self.entities.items() if id not in drop}
        for e in self.entities.values():
            if e.get("part_of") in drop:
                del e["part_of"]
        for claim in self.claims:
            if "except" in claim:
                claim["except"] = [x for x in claim["except"] if x not in drop]
        for event in self.events.values():
            event["subject"] = [s for s in event.get("subject", []) if s not in drop]
            event["near"] = [n for n in event.get("near", []) if n.strip("{}") not in drop]

    # ── Events and claims ──

    def event(self, words, subject=(), **more):
        key = json.dumps([words, list(subject), more])
        if key not in self.events:
            self.events[key] = {"id": f"event-{len(self.events) + 1}", "subject": list(subject), "words": words, **more}
        return self.events[key]["id"]

    def triggers(self, q):
        return list(dict.fromkeys(f for t in q["triggers"] for f in lemma(t)))

    def claim(self, q, kind, **more):
        id = nm.slug(q["id"])
        while id in self.ids:
            id += "-x"
        self.ids[id] = q["id"]
        self.claims.append({"id": id, "ask": q["question"], "kind": kind, **more})

    def told(self, q):
        """The event that a date or a place is asked of, by the persons or, where no person is known, by the street."""
        # In capitals nothing tells the name of somebody else from a noun: there the sentence itself must name the subject.
        reach = {} if self.rule.capitals else {"reach": "article"}
        streets = [street(n) for n in q["subject_names"]]
        if streets and all(streets) and reach:
            town = next((id for id in self.entities if id == nm.slug("town-" + "-".join(q.get("context", [])))), None)
            near = list(dict.fromkeys(form for forms in streets for form in forms))
            return self.event(self.triggers(q), near=near, **({"place": town} if town else {}), **reach)
        return self.event(self.triggers(q), self.group(q["subject_names"]), **reach)

    def date(self, q):
        self.claim(q, "date", event=self.told(q))

    def place(self, q):
        # A town is asked, so no state is the answer; where news of a town says nothing else, its police and dateline tell.
        states = [id for id, e in self.entities.items() if e.get("level") == "region" and id.startswith("state-")]
        more = {} if self.rule.capitals else {"inferred": True, "except": states}
        self.claim(q, "place", event=self.told(q), **more)

    def actor(self, q):
        # To whom it happened did not do it.
        subject = self.group(q["subject_names"])
        self.claim(q, "entity", event=self.event(self.triggers(q), subject), answer="agent", **{"except": subject})

    def count(self, q):
        streets = [form for n in q["subject_names"] for form in street(n)]
        near = streets if streets and not self.rule.capitals else ["{%s}" % id for id in self.group(q["subject_names"])]
        if len(q.get("context", [])) == 2 and self.rule.capitals:
            near += ["{%s}" % id for id, e in self.entities.items() if id.startswith("town-") and id == nm.slug("town-" + " ".join(q["context"]))]
        units = list(dict.fromkeys(filter(None, map(phrase, q["unit_words"]))))
        self.claim(q, "count", event=self.event(self.triggers(q), near=near, **({} if self.rule.capitals else {"reach": "article"})), unit=units, changes="toll")

    def status(self, q):
        (*subject,) = self.group(q["subject_names"])
        order = list(FATES)
        asked = sorted((o for o in q["options"] if not o.startswith("not ")), key=lambda o: order.index(o) if o in FATES else 99)
        options = [(nm.slug(o), FATES.get(o, [phrase(o)])) for o in asked]
        event = self.event([w for _, ws in options for w in ws], subject)
        self.shown.update({f"{nm.slug(q['id'])}/{nm.slug(o)}": o for o in asked})
        self.claim(q, "choice", event=event, changes="stage", option=options)

    def age(self, q):
        self.claim(q, "count", subject=self.group(q["subject_names"])[0], measure="age")

    def person(self, q):
        # A description that the question puts as such ("the NAME who …"), or that is no name, is a title itself. Names are those of
        # victims: who is accused of what befell them.
        asked = any(f"the {n.lower()} who " in q["question"].lower() for n in q["subject_names"])
        described = [phrase(n.split(",")[0]).removeprefix("the ") for n in q["subject_names"] if asked or self.common(n)]
        titles = list(dict.fromkeys(filter(None, described)))
        if titles or all(t.endswith("ed") for t in q["triggers"]):
            self.claim(q, "entity", titles=titles or self.triggers(q))
            return
        event = self.event([*FATES["killed"], "injure", "wound", "hurt", "shoot"], self.group(q["subject_names"]))
        self.claim(q, "entity", event=event, answer="accused", many=True)

    def toml(self):
        return toml(self.entities, self.events.values(), self.claims)
