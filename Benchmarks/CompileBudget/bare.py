"""The yardstick: an OpenAPI document's types as bare Swift, each object a struct of `var`s and each
enum an enum, written where it stands and nothing shared; no conformances, no functions."""
import re

KEYWORDS = set(
    "associatedtype class deinit enum extension func import init inout let operator private protocol public static"
    " struct subscript typealias var break case catch continue default defer do else fallthrough for guard if in is"
    " repeat return throw switch where while as Any false nil self Self super throws true try internal Type".split()
)


def words(name):
    return [word for word in re.split(r"[^A-Za-z0-9]+", name) if word]


def upper(name):
    text = "".join(word[0].upper() + word[1:] for word in words(name)) or "Empty"
    text = f"_{text}" if text[0].isdigit() else text
    return f"{text}_" if text in KEYWORDS | {"Error", "String", "Bool", "Int", "Double", "Optional"} else text


def lower(name):
    text = upper(name)
    text = text[0].lower() + text[1:]
    return f"`{text}`" if text in KEYWORDS else text


class Writer:
    """Collects the nested types of one type while its properties are written."""

    def __init__(self):
        self.nested, self.names = [], set()

    def name(self, wanted):
        name, number = upper(wanted), 2
        while name in self.names:
            name, number = f"{upper(wanted)}{number}", number + 1
        self.names.add(name)
        return name

    def type(self, schema, wanted):
        if "$ref" in schema:
            return "C" + upper(schema["$ref"].rsplit("/", 1)[-1])
        branches = schema.get("anyOf") or schema.get("oneOf")
        if branches:
            if len(branches) == 1:
                return self.type(branches[0], wanted)
            name, inner = self.name(wanted), Writer()
            cases = [f"case v{i}({inner.type(branch, f'{wanted} {i}')})" for i, branch in enumerate(branches)]
            self.nested.append(f"public indirect enum {name} {{\n" + "\n".join(inner.nested + cases) + "\n}")
            return name
        kind = schema.get("type")
        if schema.get("enum") and kind == "string":
            name = self.name(wanted)
            cases = dict.fromkeys(lower(value) for value in schema["enum"])
            self.nested.append(f"public enum {name} {{\n" + "\n".join(f"case {case}" for case in cases) + "\n}")
            return name
        if kind == "array":
            return f"[{self.type(schema.get('items', {}), wanted + ' item')}]"
        if kind == "object" or "properties" in schema:
            if schema.get("properties"):
                name = self.name(wanted)
                self.nested.append(struct(name, schema["properties"], schema.get("required", [])))
                return name
            extra = schema.get("additionalProperties")
            return f"[String: {self.type(extra, wanted)}]" if isinstance(extra, dict) and extra else "[String: String]"
        return {"boolean": "Bool", "integer": "Int", "number": "Double"}.get(kind, "String")


def struct(name, properties, required):
    writer = Writer()
    lines = []
    for field, schema in properties.items():
        optional = "" if field in required and not schema.get("nullable") else "?"
        lines.append(f"public var {lower(field)}: {writer.type(schema, field)}{optional}")
    return f"public struct {name} {{\n" + "\n".join(dict.fromkeys(lines)) + "\n" + "\n".join(writer.nested) + "\n}"


def write(document, folder, shards=24):
    """Writes the types into as many files as Apus would, to the folder."""
    declarations = [
        struct("C" + upper(name), schema.get("properties", {}), schema.get("required", []))
        if "anyOf" not in schema
        else f"public typealias C{upper(name)} = String"
        for name, schema in document["components"]["schemas"].items()
    ]
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method not in ("get", "post", "delete", "put", "patch"):
                continue
            properties = {p["name"]: p["schema"] for p in operation.get("parameters", [])}
            required = [p["name"] for p in operation.get("parameters", []) if p.get("required")]
            for content in operation.get("requestBody", {}).get("content", {}).values():
                properties |= content["schema"].get("properties", {})
                required += content["schema"].get("required", [])
            declarations.append(struct("O" + upper(f"{method} {path}"), properties, required))
    for shard in range(shards):
        (folder / f"Shard{shard}.swift").write_text("\n\n".join(declarations[shard::shards]) + "\n")
