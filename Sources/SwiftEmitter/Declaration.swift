import APIModel
import Mustache

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

  func view(in swift: SwiftAPI) -> any View {
    switch self {
    case .description: APIView(api: swift.api)
    case .page(let index): PageView(page: swift.api.pages[index], name: swift.names.pages[index])
    case .operation(let index): RecordView(operation: index, of: swift)
    case .record(let index): RecordView(record: index, of: swift)
    case .enumeration(let index): EnumView(swift: swift, index: index)
    case .union(let index): UnionView(swift: swift, index: index)
    case .clearable(let type, let isDeprecated):
      ClearableView(type, of: swift, isDeprecated: isDeprecated)
    case .tests(let index): ExampleTestsView(swift: swift, operation: index)
    }
  }
}
