import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// What the template `record` prints: a type for an operation's parameters, or for a record of
/// requests, responses or both. A class, since a plan is not to be copied for each value that a
/// template asks for.
final class RecordView: View {
  let record: RecordPlan
  /// The fields that are stored: templates go over them several times.
  private let properties: [Value]
  private let queryFields: [Value]
  private let bodyFields: [Value]

  init(record: RecordPlan) {
    self.record = record
    properties = FieldView.list(record.fields.filter(\.isStored)).map { $0.value }
    queryFields = record.endpoint == nil ? [] : RecordView.fields(of: record, in: .query)
    bodyFields = record.endpoint == nil ? [] : RecordView.fields(of: record, in: .body)
  }

  static let members: Members<RecordView> = [
    "template": { _ in .text("record") },
    "documentation": { .comment($0.record.documentation, $0.record.notes) },
    "deprecation": { .optional($0.record.deprecation.map(DeprecationView.init)) },
    "name": { .fragment(Code($0.record.name.last)) },
    "qualifiedName": { .name($0.record.name) },
    "conformances": { .list($0.conformances) },
    "endpoint": { .optional($0.record.endpoint.map(EndpointView.init)) },
    "properties": { .list($0.properties) },
    "parameters": { .list($0.record.fields.parameters.map { FieldView(field: $0) }) },
    "hasProperties": { .bool(!$0.properties.isEmpty) },
    "hasDefaults": {
      .bool($0.record.fields.contains { $0.isStored && $0.presence.hasDefault })
    },
    "constants": { .list($0.constants) },
    "fields": { .list($0.record.fields.map { FieldView(field: $0) }) },
    "pathFields": { .list(RecordView.fields(of: $0.record, in: .path)) },
    "headerFields": { .list(RecordView.fields(of: $0.record, in: .header)) },
    "queryFields": { .list($0.queryFields) },
    "bodyFields": { .list($0.bodyFields) },
    "wholeBody": {
      .optional(
        ($0.record.endpoint == nil ? nil : $0.record.fields.first { $0.location == .wholeBody })
          .map { FieldView(field: $0) })
    },
    "hasQueryFields": { .bool(!$0.queryFields.isEmpty) },
    "hasBodyFields": { .bool(!$0.bodyFields.isEmpty) },
    "rules": { .list($0.record.rules.map(RuleView.init)) },
    "isEncoded": { .bool($0.record.isEncoded) },
    "isDecoded": { .bool($0.record.isDecoded) },
    "isHashable": { .bool($0.record.isHashable) },
    "nested": { .list($0.record.nested.map(\.value)) },
  ]

  private var conformances: [ConformanceView] {
    var kinds: [ConformanceView.Kind] = []
    if record.endpoint != nil {
      kinds.append(record.endpoint?.events == nil ? .operation : .eventOperation)
    } else if record.isEncoded {
      kinds.append(.requestRecord)
    }
    if record.isDecoded { kinds.append(.responseModel) }
    if record.isIdentifiable { kinds.append(.identifiable) }
    if record.isHashable { kinds.append(.hashable) }
    return kinds.map(ConformanceView.init)
  }

  /// The fields that are always the same text, and nothing is stored for.
  private var constants: [FieldView] {
    FieldView.list(record.fields.filter { $0.constant != nil && !$0.isStored })
  }

  private static func fields(
    of record: RecordPlan, in location: ParameterLocation
  ) -> [Value] {
    record.fields.filter { $0.location == location }.map { FieldView(field: $0).value }
  }
}

/// A protocol that a type conforms to.
struct ConformanceView: View {
  enum Kind {
    case operation, eventOperation, requestRecord, responseModel, requestValue, responseValue
    case identifiable, hashable
  }
  let kind: Kind

  static let members: Members<ConformanceView> = [
    "isOperation": { .bool($0.kind == .operation) },
    "isEventOperation": { .bool($0.kind == .eventOperation) },
    "isRequestRecord": { .bool($0.kind == .requestRecord) },
    "isResponseModel": { .bool($0.kind == .responseModel) },
    "isRequestValue": { .bool($0.kind == .requestValue) },
    "isResponseValue": { .bool($0.kind == .responseValue) },
    "isIdentifiable": { .bool($0.kind == .identifiable) },
    "isHashable": { .bool($0.kind == .hashable) },
  ]
}
