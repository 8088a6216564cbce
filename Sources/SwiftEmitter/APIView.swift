import ApusAPIModel
import ApusMustache

/// What the template `api` prints: the API's servers, key and errors, as a value that a client is
/// made of.
struct APIView: View {
  let api: API

  static let members: Members<APIView> = [
    "template": { _ in .text("api") },
    "documentation": { Value(DocComment.write($0.api.documentation, indentation: 2)) },
    "declaration": { .fragment($0.declaration) },
  ]

  private var declaration: Code {
    var arguments: [Code] = [
      "name: \(SwiftLiteral.string(api.name.text))",
      "server: \(SwiftLiteral.string(api.servers.first?.url ?? ""))",
      "authentication: \(authentication)",
    ]
    if !api.headers.isEmpty {
      let headers = api.headers.map { name, value -> Code in
        CodeLayout.call(
          "", [SwiftLiteral.string(name), SwiftLiteral.string(value)], indentation: 7)
      }
      arguments.append("headers: \(CodeLayout.list(headers, indentation: 14))")
    }
    if let header = api.idempotencyHeader {
      arguments.append("idempotencyHeader: \(SwiftLiteral.string(header))")
    }
    let envelope = envelope
    if !envelope.isEmpty {
      arguments.append(CodeLayout.call("errors: ErrorEnvelope", envelope, indentation: 4))
    }
    let name = SwiftNamer.property(api.name.text) ?? ""
    return CodeLayout.call(
      "public static let \(name) = APIDescription", arguments, indentation: 2)
  }

  private var authentication: Code {
    switch api.authentication {
    case .none: ".none"
    case .bearer: ".bearer"
    case .basic: ".basic"
    case .header(let name): ".header(\(SwiftLiteral.string(name)))"
    }
  }

  private var envelope: [Code] {
    let paths: [(Code, [String]?)] = [
      ("kind", api.errorEnvelope.kind), ("code", api.errorEnvelope.code),
      ("message", api.errorEnvelope.message), ("parameter", api.errorEnvelope.parameter),
    ]
    return paths.compactMap { label, steps in
      steps.map { "\(label): \(CodeLayout.list($0.map(SwiftLiteral.string), indentation: 6))" }
    }
  }
}
