"""A claims file as text."""

import json


def toml(entities, events, claims):
    """`entities` by id; events and claims as tables. What is empty is left out."""
    out = ["version = 1\n"]
    put = lambda k, v: out.append(f"{k} = {json.dumps(v, ensure_ascii=False)}")
    for kind, tables in (("entity", [{"id": id, **e} for id, e in entities.items()]), ("event", events), ("claim", claims)):
        for table in tables:
            out.append(f"\n[[{kind}]]")
            for k, v in table.items():
                if k == "option":
                    told = ", ".join("{ id = %s, words = %s }" % (json.dumps(i), json.dumps(w)) for i, w in v)
                    out.append(f"option = [{told}]")
                elif v:
                    put(k, v)
    return "\n".join(out) + "\n"
