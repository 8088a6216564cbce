/// How a list or an object is written in a query, a form, a header or a path, which have no form of
/// their own for either. JSON bodies have, and pass it over.
///
/// The names of OpenAPI for the same are in parentheses.
public enum ParameterStyle: Sendable, Hashable {
  /// `a[0]=x&a[1]=y`, and `a[b]=x` for objects (`deepObject`).
  case indexed
  /// `a[]=x&a[]=y`, and `a[b]=x` for objects.
  case bracketed
  /// `a=x&a=y` (`form`, exploded), and `a[b]=x` for objects.
  case repeated
  /// `a=x,y`, and `a=b,x,c,y` for objects (`form`, not exploded; `simple`).
  case commas
  /// `a=x%20y` (`spaceDelimited`).
  case spaces
  /// `a=x%7Cy` (`pipeDelimited`).
  case pipes
  /// An object's fields as parameters of their own, without the object's name: `b=x&c=y` (`form`,
  /// exploded).
  case exploded
  /// The value as JSON, percent-encoded (`content` of a parameter).
  case json

  /// What is between the elements of a list that is one value.
  var separator: StaticString? {
    switch self {
    case .commas: ","
    case .spaces: "%20"
    case .pipes: "%7C"
    case .indexed, .bracketed, .repeated, .exploded, .json: nil
    }
  }
}
