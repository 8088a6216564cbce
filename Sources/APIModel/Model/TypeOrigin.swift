/// Where a type's name comes from.
public enum TypeOrigin: Sendable {
  /// Declared by name; `section` is the section it stands in.
  case declared(SpecName, section: String?)
  /// Written where it is used: in a field of the owner, by its index there.
  case inline(owner: TypeOwner, field: Int)
}

/// What an inline type stands in.
public enum TypeOwner: Sendable, Hashable {
  case operation(Int)
  case record(Int)
}
