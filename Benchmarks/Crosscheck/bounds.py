"""Adds to the document the bounds of parameters that it states in words only, so that they are imported.

The document itself has no bounds but the lengths of texts. What is refused beyond it is still what its
authors refuse; that everything else is accepted is judged by the document as it is.
"""
import re

SMALL_LETTERS = "^[a-z]+$"


def stated(schema, words):
    """The bounds of a value that its description states, as keywords of a schema."""
    kind = schema.get("type")
    between = re.search(r"(?:between|ranging from) (-?\d+) (?:and|to) (\d+)\b", words)
    if between and kind in ("integer", "number"):
        return {"minimum": int(between[1]), "maximum": int(between[2])}
    if kind == "integer" and re.match(r"\s*A positive integer", words):
        return {"minimum": 0 if "(or 0" in words else 1}
    most = re.search(r"(?:list|array) of up to (\d+)|may pass up to (\d+)|[Uu]p to a maximum of (\d+)", words)
    if most and kind == "array":
        return {"maxItems": int(next(filter(None, most.groups())))}
    if kind == "array" and re.match("Two positive integers", words):
        return {"minItems": 2, "maxItems": 2}
    if kind == "string" and "enum" not in schema:
        if re.match("Three-letter .*in lowercase", words):
            return {"minLength": 3, "maxLength": 3, "pattern": SMALL_LETTERS}
        if re.match("(?:Two-letter country|2-letter country)", words):
            return {"minLength": 2, "maxLength": 2}
    return {}


def add(document):
    """How many values got each bound."""
    counts = {}

    def visit(schema, words=""):
        words = schema.get("description", words)
        for keyword, limit in stated(schema, words).items():
            if schema.get(keyword) != limit:
                schema[keyword] = limit
                counts[keyword] = counts.get(keyword, 0) + 1
        for branch in schema.get("anyOf", []):
            visit(branch, words)
        for inner in schema.get("properties", {}).values():
            visit(inner)
        for inner in [schema.get("items"), schema.get("additionalProperties")]:
            if isinstance(inner, dict):
                visit(inner)

    for methods in document["paths"].values():
        for operation in methods.values():
            if isinstance(operation, dict) and "responses" in operation:
                for parameter in operation.get("parameters", []):
                    visit(parameter["schema"], parameter.get("description", ""))
                for content in operation.get("requestBody", {}).get("content", {}).values():
                    visit(content["schema"])
    return counts
