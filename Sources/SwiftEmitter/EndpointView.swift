import ApusAPIModel
import ApusMustache

/// What makes a request of an operation.
struct EndpointView: View {
  let swift: SwiftAPI
  let operation: ApusAPIModel.Operation

  static let members: Members<EndpointView> = [
    "response": { .fragment(SwiftTypes(swift: $0.swift).response($0.operation)) },
    "call": { .fragment(CodeLayout.call("Endpoint", $0.arguments, indentation: 4)) },
  ]

  /// The arguments of the runtime's `Endpoint`.
  private var arguments: [Code] {
    let api = SwiftNamer.property(swift.api.name.text) ?? ""
    var arguments: [Code] = [
      "of: .\(api)", operation.method.code, SwiftLiteral.string(operation.path),
    ]
    if operation.server != 0 {
      let server = swift.api.servers[operation.server]
      arguments.append("server: \(SwiftLiteral.string(server.url))")
    }
    if operation.bodyFormat == .multipart, operation.method.hasBody {
      arguments.append("body: .multipart")
    }
    return arguments
  }
}
