"""Decodes Stripe's fixtures as their models, as they are and changed, and compares every field."""
import collections
import copy
import json
import pathlib
import re
import subprocess

import largest

NEW_VALUE = "apus_new_value"
UNKNOWN = "apus_unknown_field"


class Document:
    """The schemas, and which of them each value of a fixture is of."""

    def __init__(self, path):
        self.schemas = json.loads(pathlib.Path(path).read_text())["components"]["schemas"]

    def resolved(self, schema):
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].rsplit("/", 1)[1]]
        return schema

    def branch(self, schema, value):
        """The schema that a value is of, and whether another could have been taken for it."""
        schema = self.resolved(schema)
        if "anyOf" not in schema:
            return schema, False
        branches = [self.resolved(branch) for branch in schema["anyOf"]]
        fitting = [branch for branch in branches if len(branches) == 1 or self.fits(branch, value)]
        # Whether a wrong value could still be of another branch, or survive as an unknown one.
        records = [branch for branch in branches if branch.get("type") == "object" or "anyOf" in branch]
        is_loose = len(branches) > 1 and not (len(records) == 1 and "x-expansionResources" in schema)
        if not fitting:
            return {}, True
        inner, inner_loose = self.branch(fitting[0], value)
        return inner, is_loose or inner_loose

    def complete(self, schema, value, path=()):
        """Adds what the schema requires and the value lacks; where that was. Stripe's own data isn't
        always what its own document says."""
        schema, _ = self.branch(schema, value)
        if isinstance(value, dict):
            properties = schema.get("properties", {})
            for name in schema.get("required", []):
                if name not in value:
                    yield path + (name,)
                    value[name] = self.least(properties[name])
            extra = schema.get("additionalProperties")
            for name, item in value.items():
                yield from self.complete(properties.get(name, extra if isinstance(extra, dict) else {}), item, path + (name,))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self.complete(schema.get("items", {}), item, path + (index,))

    def least(self, schema):
        """The smallest value of a schema."""
        if schema.get("nullable"):
            return None
        schema = self.resolved(schema)
        if "anyOf" in schema:
            return self.least(schema["anyOf"][0])
        if "enum" in schema:
            return schema["enum"][0]
        if schema.get("type") == "object":
            return {name: self.least(schema["properties"][name]) for name in schema.get("required", [])}
        return {"array": [], "boolean": False, "integer": 0, "number": 0}.get(schema.get("type"), "")

    def fits(self, schema, value):
        schema = self.resolved(schema)
        if "anyOf" in schema:
            return any(self.fits(branch, value) for branch in schema["anyOf"])
        kind = schema.get("type")
        if kind == "object":
            tag = schema.get("properties", {}).get("object", {}).get("enum")
            if not isinstance(value, dict) or tag and value.get("object") not in tag:
                return False
            return all(name in value for name in schema.get("required", []))
        types = {"string": str, "array": list, "boolean": bool, "integer": int, "number": (int, float)}
        return kind is None or isinstance(value, types[kind]) and (kind == "boolean") == isinstance(value, bool)


def places(document, schema, value, path=(), is_loose=False):
    """Each value in a fixture: where, of what schema, its parent's, and whether a wrong one need not fail."""
    schema, loose = document.branch(schema, value)
    is_loose = is_loose or loose
    yield path, schema, is_loose
    if isinstance(value, dict):
        properties, extra = schema.get("properties", {}), schema.get("additionalProperties")
        for name, item in value.items():
            if name in properties:
                inner = document.resolved(properties[name])
                yield from places(document, inner, item, path + (name,), is_loose)
            elif isinstance(extra, dict) and extra:
                yield from places(document, extra, item, path + (name,), is_loose)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(document, schema.get("items", {}), item, path + (index,), is_loose)


def at(value, path):
    for step in path:
        value = value[step]
    return value


def changed(value, path, change):
    """A copy with another value at a place, or without one."""
    if not path:
        return change(value)
    result = copy.copy(value)
    inner = changed(value[path[0]], path[1:], change)
    if inner is REMOVED:
        del result[path[0]]
    else:
        result[path[0]] = inner
    return result


REMOVED = object()


def dotted(path):
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def is_record(schema):
    return schema.get("type") == "object" and bool(schema.get("properties"))


def is_page(schema):
    return {"data", "has_more", "url"} <= set(schema.get("properties", {}))


def unpaged(path, pages):
    """Whether a field is of a list, but not of the page that stands for it."""
    return bool(path) and path[:-1] in pages and path[-1] in ("object", "url")


def differences(value, read, path=()):
    """Where what was read isn't what the file holds; what was never read is told apart."""
    if isinstance(value, dict) and isinstance(read, dict):
        for name, item in value.items():
            if name in read:
                yield from differences(item, read[name], path + (name,))
            elif item is not None:
                yield path + (name,), "unread"
        for name in read:
            if name not in value:
                yield path + (name,), "made up"
    elif isinstance(value, list) and isinstance(read, list) and len(value) == len(read):
        for index, (item, its) in enumerate(zip(value, read)):
            yield from differences(item, its, path + (index,))
    elif isinstance(value, bool) != isinstance(read, bool) or value != read:
        # An exact decimal number is read as its text.
        if not (isinstance(value, (int, float)) and isinstance(read, str) and str(value) == read):
            yield path, f"{value!r} was read as {read!r}"


class Cases:
    """What to decode, and what must come of it."""

    def __init__(self, document):
        self.document = document
        self.cases = []

    def add(self, kind, name, model, value, failure=None, loose=False):
        self.cases.append((kind, name, model, value, failure, loose))

    def add_resource(self, name, model, value):
        document, schema = self.document, self.document.schemas[name]
        known = list(places(document, schema, value))
        pages = {path for path, its, _ in known if is_page(its)}
        self.add("as they are", name, model, value)
        unknown, renamed, nulled, bare = (copy.deepcopy(value) for _ in range(4))
        renames = nulls = removed = 0
        # Innermost first, so that a place is still there when its turn comes.
        for path, its, loose in reversed(known):
            if is_record(its) and isinstance(at(value, path), dict):
                at(unknown, path)[UNKNOWN] = {"a": [1, None, {"b": NEW_VALUE}]}
            if not path:
                continue
            parent = self.parent_schema(known, path)
            parent_value = at(value, path[:-1])
            if "enum" in its and len(its["enum"]) > 1 and isinstance(at(value, path), str):
                if not self.tells_apart(known, path):
                    at(renamed, path[:-1])[path[-1]] = NEW_VALUE
                    renames += 1
            if not isinstance(parent_value, dict) or path[-1] not in parent.get("properties", {}):
                continue
            field = parent["properties"][path[-1]]
            if field.get("nullable"):
                at(nulled, path[:-1])[path[-1]] = None
                self.add("with a null", name, model, changed(value, path, lambda _: None), loose=loose)
            if path[-1] not in parent.get("required", []):
                at(bare, path[:-1]).pop(path[-1])
                removed += 1
                self.add("with a field removed", name, model, changed(value, path, lambda _: REMOVED), loose=loose)
            elif not loose and not field.get("nullable") and path[-1] != "object" and not unpaged(path, pages):
                self.add("with a required field removed", name, model, changed(value, path, lambda _: REMOVED), path)
        self.add("with unknown fields", name, model, unknown)
        self.add("with new enum values", name, model, renamed)
        self.add("with all nulls", name, model, nulled)
        self.add("with all optional fields removed", name, model, bare)
        for path, its, loose in known:
            wrong = self.wrong(its, at(value, path))
            if wrong is not None and not loose and not unpaged(path, pages):
                self.add("with a wrong type", name, model, changed(value, path, lambda _: wrong), path)

    def parent_schema(self, known, path):
        if not hasattr(self, "index") or self.index[0] is not known:
            self.index = known, {place: schema for place, schema, _ in known}
        return self.index[1].get(path[:-1], {})

    def tells_apart(self, known, path):
        return path[-1] == "object"

    @staticmethod
    def wrong(schema, value):
        kind = schema.get("type")
        if kind == "string":
            # A string where an object may be expanded is an ID, so that only other types are wrong.
            return 17 if isinstance(value, str) and schema.get("format") != "decimal" else None
        if kind == "object" and not is_record(schema) and not schema.get("additionalProperties"):
            return None  # any JSON
        return {"object": [], "array": "text", "boolean": "true", "integer": "17", "number": "1.5"}.get(kind) if value is not None else None


def model_of(name, models):
    """The model's name: that of the schema, as the importer shortens it."""
    words = re.split(r"[._]", name)
    last = re.split(r"_", name.rsplit(".", 1)[-1])
    prefix = ["deleted"] if name.startswith("deleted_") and "." in name else []
    for candidate in [words, prefix + last, SHARED_UNIONS.get(name, [])]:
        if "".join(candidate).lower() in models:
            return models["".join(candidate).lower()]
    return None


# Unions of the same cases are one type.
SHARED_UNIONS = {"deleted_payment_source": ["deleted", "external", "account"]}


def check(run, shared, folder):
    document = Document(shared / "data/stripe-openapi-2023-08-16.json")
    resources = json.loads((shared / "data/stripe-fixtures-2023-08-16.json").read_text())["resources"]
    registry = (folder / "Sources/run/Registry.swift").read_text()
    models = {name.lower(): name for name in re.findall(r'models.add\("(\w+)"', registry)}
    cases = Cases(document)
    problems = []
    for name, value in resources.items():
        model = model_of(name, models)
        if model is None:
            problems.append(f"no model for {name}")
        else:
            original = copy.deepcopy(value)
            lacking = list(document.complete(document.schemas[name], value))
            if lacking:
                print(f"the fixture {name} breaks its own schema, which requires {', '.join(map(dotted, lacking))}: refused there as it is, and read with the smallest value added")
                cases.add("fixtures that break their schema", name, model, original, lacking[0])
            cases.add_resource(name, model, value)
            for width, largest_value in largest.values(document, name):
                cases.add(width, name, model, largest_value)
    (folder / "cases.tsv").write_text("".join(f"{case[2]}\t{json.dumps(case[3])}\n" for case in cases.cases))
    with open(folder / "cases.tsv") as source, open(folder / "decoded.tsv", "w") as target:
        subprocess.run([run, "decode"], stdin=source, stdout=target)
    output = (folder / "decoded.tsv").read_text().splitlines()
    if len(output) != len(cases.cases):
        problems.append(f"{len(output)} answers to {len(cases.cases)} cases")
    counts, values = collections.Counter(), 0
    unread = collections.Counter()
    for (kind, name, model, value, failure, loose), line in zip(cases.cases, output):
        counts[kind] += 1
        verdict, _, rest = line.partition("\t")
        if failure is not None:
            path = rest.partition("\t")[0] if verdict == "failed" else None
            if path != dotted(failure):
                problems.append(f"{kind}: {name} at {dotted(failure)}: {line[:200]}")
            continue
        if verdict != "ok":
            problems.append(f"{kind}: {name}: {line[:200]}")
            continue
        if kind == "as they are":
            values += sum(1 for _ in places(document, document.schemas[name], value))
        schemas = {}
        for path, difference in differences(value, json.loads(rest)):
            if difference == "unread" and not schemas:
                schemas = {place: schema for place, schema, _ in places(document, document.schemas[name], value)}
            if difference == "unread" and (path[-1] == UNKNOWN or not in_schema(schemas, value, path)):
                if kind == "as they are":
                    unread[f"{name}: {dotted(path)}"] += 1
                continue
            problems.append(f"{kind}: {name}: {dotted(path)}: {difference}"[:300])
    print(f"fixtures: {len(resources)} resources, {values} values, {len(problems)} problems")
    for kind, count in counts.items():
        print(f"  {count} {kind}")
    print(f"  {len(unread)} fields of the file that no model has: object and url of lists, and what no schema has")
    for problem in problems[:25]:
        print(f"  {problem}")
    return not problems


def in_schema(schemas, value, path):
    """Whether the schema has a field of the fixture, or it's one of a list, which a page stands for."""
    parent = schemas.get(path[:-1], {})
    if path[-1] in ("object", "url") and isinstance(at(value, path[:-1]).get("data"), list):
        return False
    return path in schemas and path[-1] in parent.get("properties", {})
