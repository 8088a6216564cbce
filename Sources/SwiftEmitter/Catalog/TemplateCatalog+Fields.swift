extension TemplateCatalog {
  private static let isCalledEncoder =
    "whether it has the name `encoder`, and needs `self.` in `encode(to:)`"

  /// The views of fields, their limits and rules.
  static let fieldViews: [ViewEntry] = [
    .init(
      "field", FieldView.self, "a field of a record, or a parameter of an operation",
      [
        "isApart": "whether a blank line goes before it",
        "documentation": "the documentation comment, or null",
        "deprecation": "null",
        "key": "the name in requests and responses, a literal",
        "name": "the name in Swift",
        "label": "the name as an argument's label",
        "type": "the type",
        "generic": "`generic type`, where the type may be broken around its argument; or null",
        "constant": "the text that it always is, a literal, or null",
        "constraints": "list of `constraint`",
        "encoding": "the name of the encoder's function for it",
        "decoding": "the name of the decoder's function for it",
        "constantType": "the type of its constant, or null",
        "isAdditional": "whether it stands for all fields that the record doesn't name",
        "hasSeveralNamedKeys": "whether there are two or more of those",
        "namedKeys": "for that: list of the names on the wire of the others, literals",
        "style": "the runtime's name of how a list or object is written, if the spec says; or null",
        "isEnumeration": "whether it is encoded by its raw value",
        "isOptional": "whether the type is an optional",
        "isClearable": "whether the type is `Clearable`",
        "isNullable": "whether the type is `Nullable`, which keeps null and absence apart",
        "hasDefault": "whether it may be left out of a request",
        "isStored": "whether there is a stored property for it",
        "isChoice": "whether it is a flag that says if a constant is sent",
        "isRecursive": "whether its value may hold another of the same record",
        "mayBeAbsent": "whether a response may lack it, or have `null` for it",
        "mayBeNull": "whether a response may have `null` for it, but not lack it",
        "isCalledEncoder": isCalledEncoder,
        "isCalledObject": "whether it has the name `object`, and needs `self.` in `init(from:)`",
        "isCalledHasher": "whether it has the name `hasher`, and needs `self.` in `hash(into:)`",
      ]),
    .init(
      "generic type", GenericTypeView.self, "a type with an argument of a long name",
      [
        "wrapper": "the generic type",
        "argument": "its argument",
        "isOptional": "whether the whole is optional",
      ]),
    .init(
      "constraint", ConstraintView.self, "a limit of a field's values; one of its values is set",
      [
        "isEmail": "whether it must be an email address",
        "isURL": "whether it must be a URL",
        "isDate": "whether it must be a date",
        "isDateTime": "whether a time is sent as text",
        "isDecimalNumber": "whether a decimal number is sent as a number",
        "length": "the range of its length, or null",
        "count": "the range of how many items there are, or null",
        "range": "the range of the number, or null",
        "pattern": "the regular expression, a literal, or null",
        "each": "list of `constraint` for each item",
        "isEach": "whether it is about each item",
      ]),
    .init(
      "rule", RuleView.self, "a rule across several fields",
      [
        "isRequireAny": "whether one of the fields or more must be there",
        "isRequireOne": "whether exactly one must be there",
        "isAllowOne": "whether at most one may be there",
        "isRequire": "whether all must be there",
        "isForbid": "whether none may be there",
        "parts": "list of `rule field`",
        "condition": "`condition`, or null",
      ]),
    .init(
      "rule field", RuleView.PartView.self, "a field that a rule is about",
      [
        "key": "the name in requests, a literal",
        "name": "the name in Swift",
        "hasDefault": "whether it may be left out",
        "isCalledEncoder": isCalledEncoder,
      ]),
    .init(
      "condition", RuleView.ConditionView.self, "what a rule depends on",
      [
        "isPresence": "whether it is that a field is there",
        "part": "`rule field`: the field that it depends on",
        "isAlways": "whether it always holds",
        "isNever": "whether it never holds",
        "comparisons": "list of `comparison`; it holds if one does",
        "reason": "the condition for people, a literal",
      ]),
    .init(
      "comparison", RuleView.ComparisonView.self, "whether a field has a certain value",
      [
        "name": "the field's name in Swift",
        "hasDefault": "whether it may be left out",
        "isClearable": "whether its type is `Clearable`",
        "isCalledEncoder": isCalledEncoder,
        "expression": "`expression`, or null for an enum",
        "rawValue": "the raw value of an enum, a literal, or null",
      ]),
  ]
}
