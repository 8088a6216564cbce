import ApusDiagnostics
import ApusSpecLanguage

/// Types the defaults of fields. Reports values that the field can't have, and defaults of fields
/// that must be given.
enum ResolveDefaults {
  static func run(on draft: inout Draft) {
    let reader = LiteralReader(draft.api, .request, draft.report)
    for (owner, index, value) in draft.defaults {
      let field = draft.api[fieldsOf: owner][index]
      if !field.isOptional { draft.report.add(.defaultOfRequired, at: value.span) }
      guard !field.isUnresolved else { continue }
      draft.api[fieldsOf: owner][index].defaultValue = reader.read(
        ExpandedValue(value), as: field.type)
    }
  }
}
