"""Judges valid requests: by validate_form_body.py, and by the encoder of the PyPI package stripe."""
import base64
import collections
import json
import re
import subprocess
import sys
from urllib.parse import parse_qsl, urlencode

from stripe._encode import _api_encode


def form_of(content_type, data):
    """A multipart body as the form that has the same names and values."""
    boundary = content_type.partition("boundary=")[2].encode()
    pairs = []
    for part in (b"\r\n" + data).split(b"\r\n--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        head = head.decode()
        name, file_name = re.search(r'; name="([^"]*)"', head), re.search(r'; filename="([^"]*)"', head)
        name = name[1].replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
        pairs.append((name, file_name[1] if file_name else content.decode()))
    return urlencode(pairs)


def wanted(tree, path):
    """The pairs that the package makes of parameters, but for those in the path."""
    places = set(re.findall(r"{(\w+)}", path))
    return list(_api_encode({key: value for key, value in tree.items() if key not in places}))


def same(ours, theirs):
    if len(ours) != len(theirs):
        return False
    # Constants come first in the trees; a key stands once.
    for (key, value), (their_key, their_value) in zip(sorted(ours), sorted(theirs, key=lambda pair: pair[0])):
        if key != their_key:
            return False
        if isinstance(their_value, float):
            # Python writes 1e+16 and 10.0, neither of which a number on the wire should look like.
            if float(value) != their_value or "e" in value:
                return False
        elif value != (str(their_value).lower() if isinstance(their_value, bool) else str(their_value)):
            return False
    return True


def parameters(document):
    """Every parameter that a request of an operation may have, at any depth, with `#` for numbers and
    names of maps: its place, its schema, and whether it must be given."""

    def inner(schema, path):
        for branch in schema.get("anyOf", []):
            yield from inner(branch, path)
        for name, its in schema.get("properties", {}).items():
            yield path + (name,), its, name in schema.get("required", [])
            yield from inner(its, path + (name,))
        for its in [schema.get("items"), schema.get("additionalProperties")]:
            if isinstance(its, dict) and its:
                yield path + ("#",), its, None
                yield from inner(its, path + ("#",))

    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if not isinstance(operation, dict) or "responses" not in operation:
                continue
            schemas = [content["schema"] for content in operation.get("requestBody", {}).get("content", {}).values()]
            for its in operation.get("parameters", []):
                if its["in"] == "query":
                    required = [its["name"]] if its.get("required") else []
                    schemas.append({"properties": {its["name"]: its["schema"]}, "required": required})
            for schema in schemas:
                for place, its, is_required in inner(schema, ()):
                    yield (method.upper(), path, place), its, is_required


def compare_required(document, fields):
    """Whether Swift's types let be left out exactly what the document does; says what must be given."""
    swift = {}
    for line in fields.read_text().splitlines():
        method, path, place, kinds = line.split("\t")
        swift[method, path, tuple(place.split("."))] = set(kinds.split(","))
    wanted, kinds, differing = collections.defaultdict(set), collections.Counter(), 0
    for place, schema, is_required in parameters(document):
        if is_required is not None:
            wanted[place].add("required" if is_required else "optional")
        if is_required and place in swift:
            kind = "list" if schema.get("type") == "array" else "map" if schema.get("additionalProperties") else None
            kind = kind or ("record" if schema.get("properties") else "value")
            kinds[f"empty {kind}" if kind == "record" and not schema.get("required") else kind] += 1
    for place, expected in sorted(wanted.items()):
        if place in swift and swift[place] != expected:
            differing += 1
            if differing <= 10:
                print(f"  {' '.join(place[:2])}: {'.'.join(place[2])} is {swift[place]}, not {expected}")
    constants = sum(place not in swift for place in wanted)
    print(f"the types: {len(swift)} fields at any depth, {differing} not optional or required as in the document")
    print(f"  what must be given can't be left out: {kinds['value']} values, {kinds['record']} records")
    print(f"  {kinds['list']} required lists and {kinds['map']} required maps may be empty, which is refused")
    print(f"  {kinds['empty record']} required records may be made without any of their fields, all optional, which sends nothing and isn't refused")
    print(f"  {constants} parameters are always the same text; numbers, times and booleans can't be of another type; enums are open")
    return differing == 0


def steps(key):
    return tuple("#" if step.isdigit() or step.startswith("key ") else step for step in key.replace("]", "").split("["))


def check(run, shared, folder, seed, count):
    lines = folder / "requests.tsv"
    with open(lines, "w") as file:
        fine = subprocess.run([run, "valid", seed, count, folder / "fields.tsv"], stdout=file).returncode == 0
    total, differing, pairs = 0, [], 0
    judged = folder / "judged.tsv"
    operations, used = [], set()
    with open(lines) as source, open(judged, "w") as target:
        for line in source:
            method, path, query, body, template, tree = line.rstrip("\n").split("\t")
            if body.startswith("multipart/"):
                content_type, _, data = body.rpartition(" ")
                body = form_of(content_type, base64.b64decode(data))
            # The judge takes one text: of all operations none sends both a query and a body.
            assert not (query and body), line
            form = query or body
            total += 1
            operations.append(f"{method} {template}")
            target.write(f"{method}\t{path}\t{form}\n")
            ours = parse_qsl(form, keep_blank_values=True, strict_parsing=bool(form))
            for key, _ in ours:
                path = steps(key)
                used.update((method, template, path[:length]) for length in range(1, len(path) + 1))
            theirs = wanted(json.loads(tree), template)
            pairs += len(ours)
            if not same(ours, theirs):
                differing.append((f"{method} {template}", ours, theirs))
    print(f"the stripe package: {total} requests, {pairs} pairs, {len(differing)} differ")
    for name, ours, theirs in differing[:5]:
        first = next(((a, b) for a, b in zip(ours, theirs) if not same([a], [b])), (len(ours), len(theirs)))
        print(f"  {name}: {first}")
    document = json.loads((shared / "data/stripe-openapi-2023-08-16.json").read_text())
    known = {place for place, _, _ in parameters(document)}
    unused = sorted(known - used)
    print(f"the document: {len(known)} parameters at any depth, {len(unused)} never sent")
    for method, path, key in unused[:10]:
        print(f"  {method} {path}: {'.'.join(key)}")
    with open(judged) as source:
        verdicts = subprocess.run(
            [sys.executable, shared / "tools/validate_form_body.py", shared / "data/stripe-openapi-2023-08-16.json", "--batch"],
            stdin=source, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    refused = collections.Counter()
    for operation, verdict in zip(operations, verdicts):
        if not verdict.startswith("OK"):
            refused[operation, verdict[:300]] += 1
    print(f"the judge: {verdicts[-1]}")
    for (operation, verdict), number in refused.most_common(15):
        print(f"  {number} times {operation}: {verdict}")
    fine = compare_required(document, folder / "fields.tsv") and fine
    return fine and not differing and not unused and not refused and len(verdicts) == total + 1
