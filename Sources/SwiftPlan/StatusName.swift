import ApusNaming

/// What the case for a status is called: what the status means, if many know it by that.
enum StatusName {
  /// The case for all other successes, where they have a type.
  static let success: Identifier = "success"
  /// The case for all others, as they came or as other errors are.
  static let other: Identifier = "other"

  static func of(_ status: Int) -> Identifier {
    switch status {
    case 200: "ok"
    case 201: "created"
    case 202: "accepted"
    case 204: "noContent"
    case 304: "notModified"
    case 400: "badRequest"
    case 401: "unauthorized"
    case 403: "forbidden"
    case 404: "notFound"
    case 409: "conflict"
    case 410: "gone"
    case 429: "tooManyRequests"
    case 500: "internalServerError"
    case 503: "serviceUnavailable"
    default: SwiftNamer.unionCase("status\(status)") ?? other
    }
  }
}
