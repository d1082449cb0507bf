"""Names for a claims file: who is one and the same, what is a common noun, which bodies the texts themselves tell.

All of it is read from the questions and the texts, by the same rule for every name; never from the labels.
"""

import collections
import difflib
import re
import unicodedata

DETERMINERS = "THE|A|AN|SOME|SEVERAL|MANY|FEW|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|THESE|THOSE|OTHER|ANOTHER"
SIMILAR = 0.8       # of the letters of two names in one list: spellings of one person
COMMON = 0.1        # of a word's uses that follow a determiner, from which on it is a common noun
MOST_WORDS = 5      # a longer "name" is a description


def fold(s):
    plain = unicodedata.normalize("NFKD", s)
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")


def words(s):
    return re.findall(r"[\w'-]+", fold(s).lower())


def slug(s):
    return "-".join(re.findall(r"[a-z0-9]+", fold(s).lower())) or "x"


def same_person(a, b):
    x, y = words(a), words(b)
    nested = set(x) <= set(y) or set(y) <= set(x)
    return nested or len(x) > 1 and len(y) > 1 and difflib.SequenceMatcher(None, " ".join(x), " ".join(y)).ratio() >= SIMILAR


class Nouns:
    """Which words of the texts stand behind determiners. Only for texts in capitals, where a name looks like a noun."""

    def __init__(self, texts):
        self.after, self.all = collections.Counter(), collections.Counter()
        for text in texts:
            if is_capitals(text):
                self.all.update(re.findall(r"[\w'-]+", text))
                self.after.update(re.findall(rf"\b(?:{DETERMINERS}) ([\w'-]+)", text))

    def common(self, name):
        if not is_capitals(name):
            return False
        last = re.findall(r"[\w'-]+", name)[-1:] or [""]
        several = last[0].endswith("S") and len(name.split()) == 1
        return several or self.after[last[0]] > COMMON * max(1, self.all[last[0]])


def is_capitals(text):
    letters = [c for c in text[:2000] if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.9 * len(letters)


STATES = {
    "Argentina": "Argentine", "Bolivia": "Bolivian", "Brazil": "Brazilian", "Chile": "Chilean", "Colombia": "Colombian", "Costa Rica": "Costa Rican",
    "Cuba": "Cuban", "Dominican Republic": "", "Ecuador": "Ecuadoran", "El Salvador": "Salvadoran", "Guatemala": "Guatemalan", "Haiti": "Haitian",
    "Honduras": "Honduran", "Mexico": "Mexican", "Nicaragua": "Nicaraguan", "Panama": "Panamanian", "Paraguay": "Paraguayan", "Peru": "Peruvian",
    "Spain": "Spanish", "United States": "US", "Uruguay": "Uruguayan", "Venezuela": "Venezuelan",
}
