import ApusAPIModel
import ApusDiagnostics
import ApusTemplates

/// Finds what a spec asks for and a set of templates declares that it can't carry: an error each, with
/// the operation or field that asks.
struct MissingFeatures {
  private let api: API
  private let style: TemplateSet
  private var problems: [Problem] = []

  static func problems(in api: API, for style: TemplateSet) -> [Problem] {
    // Nearly always so.
    guard !style.lacks.isEmpty else { return [] }
    var finder = MissingFeatures(api: api, style: style)
    finder.find()
    return finder.problems.inReadingOrder()
  }

  private init(api: API, style: TemplateSet) {
    self.api = api
    self.style = style
  }

  private mutating func find() {
    if api.lists != .indexed {
      demand(.styles, "lists in the style '\(api.lists.rawValue)'", at: api.name.span)
    }
    for operation in api.operations {
      let asker = "of the operation '\(operation.name.text)'"
      if operation.hasBody {
        let format = operation.bodyFormat.rawValue
        demand(.body(format: format), "the body '\(format)' \(asker)", at: operation.name.span)
        if !operation.method.hasBody {
          demand(.bodyOfDelete, "the body \(asker)", at: operation.name.span)
        }
      }
      if !operation.statuses.isEmpty || !operation.errors.isEmpty {
        demand(.statuses, "responses by status \(asker)", at: operation.name.span)
      }
      if operation.events != nil {
        demand(.events, "the events \(asker)", at: operation.name.span)
      }
      for field in operation.fields { check(field, asker) }
      if case .type(let type) = operation.response {
        check(type, "the response \(asker)", at: operation.responseSpan)
      }
    }
    for record in api.records {
      for field in record.fields { check(field, "") }
    }
    for union in api.unions {
      for unionCase in union.cases { check(unionCase.type, "a union's case", at: unionCase.span) }
    }
  }

  private mutating func check(_ field: Field, _ asker: String) {
    let what = "the field '\(field.name.text)'" + (asker.isEmpty ? "" : " \(asker)")
    if field.location == .wholeBody {
      demand(.wholeBody, "\(what), which is all of the body", at: field.name.span)
    }
    if field.isAdditional {
      demand(.additionalFields, "fields that the record doesn't name", at: field.name.span)
    }
    if let style = field.style, style != .indexed {
      demand(.styles, "\(what) in the style '\(style.rawValue)'", at: field.name.span)
    }
    check(field.type, what, at: field.typeSpan)
  }

  private mutating func check(_ type: TypeReference, _ what: String, at span: Span) {
    switch type.core {
    case .scalar(let scalar, _):
      demand(.type(scalar.rawValue), "\(what), whose type is '\(scalar.rawValue)'", at: span)
    case .enumeration(let index) where api.enumerations[index].isInteger:
      demand(.integerEnums, "\(what), whose type is an enum of numbers", at: span)
    case .constant(let constant) where constant.isNoText:
      demand(.constantsBesideTexts, "\(what), which is always \(constant.text)", at: span)
    default: break
    }
  }

  private mutating func demand(_ feature: TemplateFeature, _ what: String, at span: Span) {
    guard style.lacks.contains(feature) else { return }
    problems.append(
      Problem(
        .error, "the style '\(style.name)' can't carry \(what)",
        at: Problem.Location(file: api.file, span: span)))
  }
}

extension Constant {
  fileprivate var isNoText: Bool {
    if case .text = self { false } else { true }
  }
}
