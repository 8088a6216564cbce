"""Builds the largest resources that the document allows: with all fields, and expanded as deep as a
response may be nested."""
import random

# As deep as the runtime reads: ResponseObject.maximumDepth.
MAXIMUM_DEPTH = 32


class Builder:
    """Makes values of schemas, each with as much in it as depth and number of values allow."""

    def __init__(self, document, seed, room, budget):
        self.document = document
        self.random = random.Random(seed)
        self.room = room
        self.budget = budget
        self.depths = {}

    def resource(self, name):
        self.left = self.budget
        return self.full(self.document.schemas[name], self.room)

    def depth(self, schema):
        """How deep the smallest value of a schema is nested, if it isn't null."""
        name = schema.get("$ref")
        if name is None or name not in self.depths:
            resolved = self.document.resolved(schema)
            if "anyOf" in resolved:
                depth = min(map(self.depth, resolved["anyOf"]))
            elif resolved.get("type") == "object":
                inner = [resolved["properties"][name] for name in resolved.get("required", [])]
                depth = 1 + max((self.depth(its) for its in inner if not its.get("nullable")), default=0)
            else:
                depth = 1 if resolved.get("type") == "array" else 0
            self.depths[name] = depth
            return depth
        return self.depths[name]

    def full(self, schema, room):
        """A value that is nested no deeper than there is room for, as the smallest value is."""
        if schema.get("nullable") and (self.left < 0 or self.depth(schema) > room):
            return None
        schema = self.document.resolved(schema)
        self.left -= 1
        if "anyOf" in schema:
            branches = [branch for branch in schema["anyOf"] if self.depth(branch) <= room]
            wanted = (min if self.left < 0 else max)(map(self.depth, branches))
            return self.full(self.random.choice([its for its in branches if self.depth(its) == wanted]), room)
        if "enum" in schema:
            return schema["enum"][0]
        kind = schema.get("type")
        if kind == "array":
            items = schema.get("items", {})
            return [self.full(items, room - 1) for _ in range(2)] if self.left > 0 and self.depth(items) < room else []
        if kind != "object":
            if schema.get("format") == "decimal":
                return "12.50"
            return {"boolean": True, "integer": 1_700_000_000, "number": 12.5}.get(kind, "text")
        properties, required = schema.get("properties", {}), schema.get("required", [])
        names = list(properties)
        self.random.shuffle(names)
        value = {}
        for name in names:
            if name in required or self.left > 0 and self.depth(properties[name]) < room:
                value[name] = self.full(properties[name], room - 1)
        extra = schema.get("additionalProperties")
        if isinstance(extra, dict) and extra and self.left > 0 and self.depth(extra) < room:
            value.update((key, self.full(extra, room - 1)) for key in ("one", "two"))
        return value


def values(document, name):
    """A resource twice: as wide as a few levels may be, and as deep as may be."""
    yield "with all fields, eight levels deep", Builder(document, name, 8, 4000).resource(name)
    yield "expanded as deep as may be", Builder(document, name, MAXIMUM_DEPTH, 1500).resource(name)
