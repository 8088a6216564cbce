import ApusAPIModel
import ApusMustache

/// What stands in a file by itself.
enum Declaration {
  /// The API's servers, key and errors.
  case description
  case page(Int)
  case operation(Int)
  case record(Int)
  case enumeration(Int)
  case union(Int)
  /// The extension of `Clearable` for a record or an enum.
  case clearable(TypeReference, isDeprecated: Bool)
  /// The tests of an operation's examples.
  case tests(Int)

  /// The declaration as the template `file` has it.
  func value(in swift: SwiftAPI) -> Value {
    switch self {
    case .description: APIView(api: swift.api).value
    case .page(let index):
      PageView(page: swift.api.pages[index], name: swift.names.pages[index]).value
    case .operation(let index): RecordView(operation: index, of: swift).value
    case .record(let index): RecordView(record: index, of: swift).value
    case .enumeration(let index): EnumView(swift: swift, index: index).value
    case .union(let index): UnionView(swift: swift, index: index).value
    case .clearable(let type, let isDeprecated):
      ClearableView(type, of: swift, isDeprecated: isDeprecated).value
    case .tests(let index): ExampleTestsView(swift: swift, operation: index).value
    }
  }
}
