extension TemplateCatalog {
  /// The views of tests, and of values in examples and rules.
  static let exampleViews: [ViewEntry] = [
    .init(
      "tests", TestsView.self, "the tests of an operation",
      [
        "template": "the name of the template that prints it, as text",
        "name": "the name of the suite",
        "examples": "list of `example`",
      ]),
    .init(
      "example", ExampleView.self, "a test of an example",
      [
        "title": "the example's name, a literal, or null",
        "function": "the name of the function",
        "operation": "the operation's type",
        "arguments": "list of `argument`",
        "hasArguments": "whether there are any",
        "method": "the method, as `post`",
        "target": "the path and query that are expected, a literal, or null",
        "pairs": "list of the pairs of the body that is expected, literals",
        "hasSeveralPairs": "whether there are two or more",
        "json": "`lines`: the JSON that the body must be, or null",
        "body": "the body that is expected, a literal, or null",
        "response": "`lines` of the response, or null",
        "status": "the response's status, where that tells its type; or null",
        "expectations": "list of `expectation`",
        "hasExpectations": "whether there are any",
      ]),
    .init(
      "lines", LinesView.self, "a text of several lines, to be printed between `\"\"\"`",
      [
        "isRaw": "whether the literal needs `#`",
        "lines": "the lines",
      ]),
    .init(
      "expectation", ExpectationView.self, "what a test expects of a response",
      [
        "isEqual": "whether a value is expected",
        "isEqualJSON": "whether JSON is expected",
        "isThere": "whether it is expected that there is a value",
        "steps": "list of `access step`",
        "expression": "`expression`: the value, or null",
        "unionCase": "`union expectation`, or null",
      ]),
    .init(
      "union expectation", UnionExpectationView.self, "the case that a union is expected to be",
      [
        "name": "the case's name",
        "isChoice": "whether the union is optional",
        "expectations": "list of `expectation` of the case's value",
        "hasExpectations": "whether there are any",
      ]),
    .init(
      "access step", AccessStepView.self,
      "a step of the expression for a value in a response; one of its values is set",
      [
        "isResponse": "whether it is the response itself",
        "isPayload": "whether it is the value of a union's case",
        "property": "the name of a property, or null",
        "isQuestion": "whether it is `?`",
        "isNullTest": "whether it asks a `Nullable` whether it is null",
        "isClearableValue": "whether it is the value of a `Clearable`",
        "isExpandedObject": "whether it is the object of an `Expandable`",
        "isID": "whether it is the ID of an `Expandable`",
        "isItems": "whether it is the items of a page",
        "isCount": "whether it is a count",
      ]),
    .init(
      "expression", ValueView.self, "a value; one of these is set",
      [
        "isNull": "whether it is `nil`",
        "isClear": "whether it is `.clear`",
        "isNullCase": "whether it is the null of a `Nullable`",
        "isTrue": "whether it is `true`",
        "isFalse": "whether it is `false`",
        "literal": "the literal of a text or number",
        "file": "a file's text, a literal",
        "json": "JSON, a literal",
        "date": "a date's seconds since 1970",
        "uuid": "a UUID, a literal, or null",
        "data": "bytes in base64, a literal, or null",
        "member": "the name of an enum's value",
        "openValue": "the raw value of an open enum that has no name for it, a literal",
        "closedValue": "`closed value`",
        "list": "`collection`",
        "map": "`collection` with keys",
        "record": "`arguments`",
        "unionCase": "`union case`",
        "set": "`expression`: the value that a `Clearable` is set to",
        "nullableValue": "`expression`: the value that a `Nullable` is",
      ]),
    .init(
      "closed value", ValueView.ClosedValueView.self,
      "a value of a closed enum that has no name for it",
      ["type": "the enum's type", "raw": "the raw value, a literal"]),
    .init(
      "collection", ValueView.CollectionView.self, "an array or a dictionary",
      [
        "elements": "list of `element`",
        "isEmpty": "whether there are none",
        "hasSeveral": "whether there are two or more",
      ]),
    .init(
      "element", ValueView.ElementView.self, "an element of an array or a dictionary",
      ["key": "the key, a literal, or null in an array", "expression": "`expression`"]),
    .init(
      "arguments", ValueView.ArgumentsView.self, "what a record's initialiser is given",
      ["arguments": "list of `argument`", "isEmpty": "whether there are none"]),
    .init(
      "argument", ValueView.ArgumentView.self, "an argument of an initialiser",
      ["label": "the label", "expression": "`expression`"]),
    .init(
      "union case", ValueView.UnionCaseView.self, "a case of a union",
      ["name": "the case's name", "content": "`expression`: its value, or null"]),
  ]
}
