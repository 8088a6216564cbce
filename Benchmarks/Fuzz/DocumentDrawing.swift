/// Draws small OpenAPI documents whose schemas refer to each other in all ways: in circles, again and
/// again, under names that are hard to keep apart.
struct DocumentDrawing {
  var random: SplitMix
  /// How many schemas there are to refer to.
  private var schemaCount = 1

  init(random: SplitMix) {
    self.random = random
  }

  static let words = [
    "{", "}", "[", "]", ",", ":", "\"", "null", "true", "\"$ref\":", "\"allOf\":[", "\"anyOf\":[",
    "\"#/components/schemas/A\"", "\\n", "\\u0000", "\\u202e", " \\n", "<p>", "&", "é",
  ].map { Array($0.utf8) }

  private static let schemaNames = [
    "A", "B", "Node", "node", "a.b", "a_b", "deleted_a", "String", "é",
  ]
  private static let names = [
    "id", "object", "type", "kind", "data", "has_more", "url", "next_page", "hash", "hash_field",
    "hashField", "a-b", "a_b", "class", "2fa", "", "é", "ü", "*", "a b", "a.b", "A", "api", "self",
    "true", "clear", "as", "path a", "[x]", "a\\\"b", "a\\nb", "page", "starting_after", "n1", "1",
  ]
  private static let texts = [
    "a", "b", "", "a b", "A", "é", "ü", "*", "+1", "-1", "1", "true", "null", "clear", "x-y", "x_y",
    "//", "}", "a\\n", " a ", "\\t", "\\u0000", "\\u202e", "\\u2028", "one.two", "pattern",
  ]
  private static let descriptions = [
    "Plain.", "ends with blanks   ", " \\n a  \\n\\n  b \\t\\n", "<p>a</p> <b", "```\\n  code  \\n",
    "- a\\n- b ", "///", "// x", "/", "\\u0000 ", "| a | b |\\n|---|", "&nbsp; &nbsp;", "\\u00a0",
    "<a href='x'>y</a> ", "a \\r\\n b \\u000b",
  ]

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
  private mutating func chance(_ one: Int) -> Bool { number(1...one) == 1 }
  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }
  private mutating func quoted(_ texts: [String]) -> String { "\"\(pick(texts))\"" }
  private mutating func list(_ count: ClosedRange<Int>, _ item: (inout Self) -> String) -> String {
    (0..<number(count)).map { _ in item(&self) }.joined(separator: ",")
  }

  // MARK: Documents

  mutating func document() -> String {
    let info = list(0...2) {
      $0.pick([#""title":"T \n x""#, #""version":" 1 ""#, #""license":{"name":"MIT"}"#])
    }
    schemaCount = number(1...Self.schemaNames.count)
    let schemas = Self.schemaNames.prefix(schemaCount).map {
      "\"\($0)\":\(schema(depth: 3))"
    }.joined(separator: ",")
    let paths = list(1...4) { "\($0.path()):{\($0.item())}" }
    var parts = [
      #""openapi":"3.1.0""#, "\"info\":{\(info)}", "\"paths\":{\(paths)}",
      "\"components\":{\"schemas\":{\(schemas)},\(Self.securitySchemes)}",
    ]
    if !chance(3) { parts.append(#""servers":[{"url":"https://api.example.com"}]"#) }
    if chance(3) { parts.append("\"security\":\(security())") }
    return "{\(parts.joined(separator: ","))}"
  }

  private static let securitySchemes =
    #""securitySchemes":{"k":{"type":"apiKey","in":"header","name":"X-Key"},"#
    + #""o":{"type":"oauth2"},"q":{"type":"apiKey","in":"query","name":"key"}}"#

  private mutating func security() -> String {
    "[\(list(0...2) { draw in "{\(draw.list(0...2) { "\($0.quoted(["k", "o", "q", "z"])):[]" })}" })]"
  }

  private mutating func path() -> String {
    let steps = list(1...3) {
      $0.pick(["a", "things", "{id}", "{a}", "v1", "api", "x.y", "{id}.{a}"])
    }
    return "\"/\(steps.replacing(",", with: "/"))\""
  }

  private mutating func item() -> String {
    list(1...3) { draw in
      draw.chance(8)
        ? "\"parameters\":[\(draw.list(0...2) { $0.parameter() })]"
        : "\(draw.quoted(["get", "post", "put", "delete", "patch", "head", "trace"])):{\(draw.operation())}"
    }
  }

  private mutating func operation() -> String {
    var parts = ["\"parameters\":[\(list(0...4) { $0.parameter() })]"]
    let type = pick([
      "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain",
    ])
    if chance(2) {
      parts.append("\"requestBody\":{\"content\":{\"\(type)\":{\"schema\":\(schema(depth: 3))}}}")
    }
    let response =
      chance(4)
      ? #"{"properties":{"data":{"type":"array","items":\#(schema(depth: 1))},"has_more":{},"#
        + #""\#(pick(["url", "next_page"]))":{}}}"# : schema(depth: 2)
    let content = "{\"content\":{\"application/json\":{\"schema\":\(response)}}}"
    parts.append("\"responses\":{\"200\":\(content)}")
    if chance(3) { parts.append("\"operationId\":\(quoted(Self.names + ["getThing", "String"]))") }
    if chance(3) { parts.append("\"tags\":[\(quoted(Self.texts))]") }
    if chance(4) { parts.append("\"security\":\(security())") }
    if chance(3) { parts.append("\"description\":\(quoted(Self.descriptions))") }
    if chance(9) { parts.append(#""servers":[{"url":"https://files.example.com"}]"#) }
    return parts.joined(separator: ",")
  }

  private mutating func parameter() -> String {
    let name = quoted(Self.names + ["starting_after", "page", "id", "X-A", "x-a"])
    let place = quoted(["query", "query", "path", "header", "cookie"])
    return "{\"name\":\(name),\"in\":\(place),\"schema\":\(schema(depth: 2))}"
  }

  // MARK: Schemas

  mutating func schema(depth: Int) -> String {
    if chance(25) { return pick(["true", "false", "{}"]) }
    if depth <= 0 || chance(3) {
      if chance(2) { return "{\"$ref\":\(reference())\(chance(6) ? "," + member() : "")}" }
      return "{\(scalar())}"
    }
    var parts: [String] = []
    switch number(0...9) {
    case 0...3: parts.append(properties(depth: depth))
    case 4: parts.append(#""type":"array","items":\#(schema(depth: depth - 1))"#)
    case 5:
      parts.append("\"allOf\":[\(list(1...3) { $0.schema(depth: depth - 1) })]")
      if chance(3) { parts.append(properties(depth: depth - 1)) }
    case 6, 7:
      let keyword = quoted(["anyOf", "oneOf"])
      parts.append("\(keyword):[\(list(1...4) { $0.schema(depth: depth - 1) })]")
      if chance(4) {
        parts.append("\"discriminator\":{\"propertyName\":\(quoted(["type", "id"]))}")
      }
      if chance(6) { parts.append(#""x-expansionResources":{}"#) }
    case 8: parts.append(#""type":"object","additionalProperties":\#(schema(depth: depth - 1))"#)
    default: parts.append(scalar())
    }
    if chance(3) { parts.append(member()) }
    return "{\(parts.joined(separator: ","))}"
  }

  private mutating func properties(depth: Int) -> String {
    let fields = list(0...5) { "\($0.quoted(Self.names)):\($0.schema(depth: depth - 1))" }
    let required = chance(2) ? "" : ",\"required\":[\(list(0...3) { $0.quoted(Self.names) })]"
    return "\"type\":\"object\",\"properties\":{\(fields)}\(required)"
  }

  private mutating func scalar() -> String {
    switch number(0...5) {
    case 0: return "\"enum\":[\(list(1...4) { $0.quoted(Self.texts) })]"
    case 1:
      return "\"enum\":[\(list(1...3) { $0.pick(["1", "2", "null", "true", "1.5", "\"a\""]) })]"
    case 2: return "\"const\":\(quoted(Self.texts))"
    case 3: return #""type":["string","integer","null"]"#
    default:
      let type = quoted(["string", "string", "integer", "number", "boolean", "null"])
      let format = quoted([
        "email", "uri", "date", "decimal", "unix-time", "binary", "password", "date-time",
      ])
      let more = chance(2) ? ",\(member())" : ""
      return "\"type\":\(type)\(chance(3) ? ",\"format\":\(format)" : "")\(more)"
    }
  }

  private mutating func reference() -> String {
    chance(200)
      ? "\"#/components/schemas/A/properties/id\""
      : "\"#/components/schemas/\(pick(Array(Self.schemaNames.prefix(schemaCount))))\""
  }

  /// A keyword of a schema with its value.
  mutating func member() -> String {
    switch number(0...10) {
    case 0: #""nullable":true"#
    case 1:
      "\"default\":\(pick(["1", "true", "{ }", "[ 1,\\n   2 ]"].map { $0.replacing("\\n", with: "\n") } + ["\"a\"", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  b\""]))"
    case 2: "\"description\":\(quoted(Self.descriptions))"
    case 3: "\"title\":\(quoted(Self.names))"
    case 4: pick([#""minLength":2"#, #""maxLength":0"#, #""maxItems":3"#, #""pattern":"^a+$""#])
    case 5:
      pick([#""minimum":1"#, #""maximum":0.5"#, #""exclusiveMinimum":3"#, #""multipleOf":2"#])
    case 6: pick([#""readOnly":true"#, #""writeOnly":true"#, #""deprecated":true"#])
    case 7: "\"required\":[\(quoted(Self.names))]"
    case 8: "\"additionalProperties\":\(schema(depth: 0))"
    case 9: #""x-resourceId":"a""#
    default: "\"enum\":[\(list(1...3) { $0.quoted(Self.texts) })]"
    }
  }
}
