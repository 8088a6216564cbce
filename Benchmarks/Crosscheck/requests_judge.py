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
    """Every key that a request of an operation may have, at any depth, with `#` for numbers and names
    of maps."""

    def keys(schema, path):
        if "anyOf" in schema:
            for branch in schema["anyOf"]:
                yield from keys(branch, path)
        for name, inner in schema.get("properties", {}).items():
            yield path + (name,)
            yield from keys(inner, path + (name,))
        for inner in [schema.get("items"), schema.get("additionalProperties")]:
            if isinstance(inner, dict) and inner:
                yield path + ("#",)
                yield from keys(inner, path + ("#",))

    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if not isinstance(operation, dict) or "responses" not in operation:
                continue
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "query":
                    yield method.upper(), path, (parameter["name"],)
                    for key in keys(parameter["schema"], (parameter["name"],)):
                        yield method.upper(), path, key
            for content in operation.get("requestBody", {}).get("content", {}).values():
                for key in keys(content["schema"], ()):
                    yield method.upper(), path, key


def steps(key):
    return tuple("#" if step.isdigit() or step.startswith("key ") else step for step in key.replace("]", "").split("["))


def check(run, shared, folder, seed, count):
    lines = folder / "requests.tsv"
    with open(lines, "w") as file:
        fine = subprocess.run([run, "valid", seed, count], stdout=file).returncode == 0
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
    known = set(parameters(document))
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
    return fine and not differing and not unused and not refused and len(verdicts) == total + 1
