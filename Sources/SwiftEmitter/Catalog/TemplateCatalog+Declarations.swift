extension TemplateCatalog {
  private static let documentation = "the documentation comment, or null"
  private static let template = "the name of the template that prints it, as text"
  private static let deprecation = "`deprecation`, or null"

  /// The views of files and declarations.
  static let declarationViews: [ViewEntry] = [
    .init(
      "file", FileView.self, "a Swift file",
      [
        "isTests": "whether it holds tests",
        "usesFoundation": "whether it needs Foundation, for dates",
        "imports": "list of modules",
        "declarations":
          "list of `api`, `page`, `record`, `enumeration`, `union`, `clearable` or `tests`",
      ]),
    .init(
      "module", ModuleView.self, "a file of your own: all that a module declares",
      [
        "module": "the module's name",
        "api": "`api`",
        "operations": "list of `record`, each with `endpoint`",
        "records": "list of `record`: those that are not nested in others",
        "enumerations": "list of `enumeration`: those that are not nested in others",
        "unions": "list of `union`",
        "pages": "list of `page`",
      ]),
    .init(
      "api", APIView.self, "the API's servers, key and errors",
      [
        "template": template,
        "documentation": documentation,
        "deprecation": "null",
        "name": "the name of the description, as `stripeIdentity`",
        "title": "the API's name, a literal",
        "server": "the URL, a literal",
        "isUnauthenticated": "whether no credentials are sent",
        "scheme": "`scheme` of the only credential, if the spec doesn't name it; or null",
        "credentials": "list of `credential`: those that the spec names",
        "hasCredentials": "whether there are any",
        "alternatives": "list of `names`: a call needs all credentials of one of them",
        "lists": "the runtime's name of how lists are written, if the spec says; or null",
        "headers": "list of `header`",
        "hasHeaders": "whether there are any",
        "hasSeveralHeaders": "whether there are two or more",
        "idempotencyHeader": "the name of the header, a literal, or null",
        "errorParts": "list of `error part`",
        "hasErrorParts": "whether there are any",
      ]),
    .init(
      "header", APIView.HeaderView.self, "a header that is sent with every request",
      ["name": "its name, a literal", "text": "its value, a literal"]),
    .init(
      "error part", APIView.ErrorPartView.self, "where error responses hold something",
      [
        "isKind": "whether it is the kind of error",
        "isCode": "whether it is the error's code",
        "isMessage": "whether it is the message",
        "isParameter": "whether it is the parameter that is wrong",
        "steps": "list of keys from the top of the response, literals",
        "hasSeveralSteps": "whether there are two or more",
      ]),
    .init(
      "record", RecordView.self, "an operation's parameters, or a record",
      [
        "template": template,
        "documentation": documentation,
        "deprecation": deprecation,
        "name": "the type's own name",
        "qualifiedName": "the name with those of the types around it",
        "conformances": "list of `conformance`",
        "endpoint": "`endpoint` for an operation, or null",
        "properties": "list of `field`: the stored ones",
        "parameters": "list of `field`: the stored ones, as an initialiser has them",
        "hasProperties": "whether there are any",
        "hasDefaults": "whether any of them may be left out",
        "constants": "list of `field`: those that are always the same text, and are not stored",
        "fields": "list of `field`: all",
        "pathFields": "list of `field`: those in the path",
        "headerFields": "list of `field`: the headers",
        "queryFields": "list of `field`: those in the query",
        "bodyFields": "list of `field`: those in the body",
        "wholeBody": "`field` that is all of the body, or null",
        "hasQueryFields": "whether there are any in the query",
        "hasBodyFields": "whether there are any in the body",
        "rules": "list of `rule`",
        "isEncoded": "whether it is sent in requests",
        "isDecoded": "whether it comes in responses",
        "isHashable": "whether the spec asks for `Hashable`",
        "nested": "list of `record` or `enumeration`: the types written inside it",
      ]),
    .init(
      "conformance", ConformanceView.self, "a protocol of a type",
      [
        "isOperation": "whether it is `APIOperation`",
        "isEventOperation": "whether it is `EventOperation`",
        "isRequestRecord": "whether it is `RequestRecord`",
        "isResponseModel": "whether it is `ResponseModel`",
        "isRequestValue": "whether it is `RequestValue`",
        "isResponseValue": "whether it is `ResponseValue`",
        "isIdentifiable": "whether it is `Identifiable`",
        "isHashable": "whether it is `Hashable`",
      ]),
    .init(
      "endpoint", EndpointView.self, "where an operation is found, and what it gives",
      [
        "api": "the name of the API's description",
        "method": "the method, as `post`",
        "methodText": "the method, a literal as `\"POST\"`",
        "path": "the path, a literal with `{name}` for parameters",
        "server": "the URL, a literal, where it isn't the API's usual one; or null",
        "section": "the spec's section that it is in, a literal, or null",
        "body": "`body`, where it isn't a form; or null",
        "needs": "`alternatives`: credentials other than the API's usual ones; or null",
        "response": "the type of the response; that of statuses without their own",
        "isByStatus": "whether the type depends on the status",
        "statusResponses": "list of `status response`: of successes, of errors, or both",
        "events": "`events`, or null",
      ]),
    .init(
      "status response", StatusResponseView.self, "responses of several types, by their status",
      [
        "isError": "whether they are those of errors",
        "isRaw": "whether something other than JSON may come",
        "cases": "list of `status case`",
        "others": "the type for all other statuses, or null",
      ]),
    .init(
      "status case", StatusResponseView.CaseView.self, "what comes with a status",
      [
        "name": "the case's name",
        "status": "the status, as `202`",
        "payload": "the type of its value, or null",
      ]),
    .init(
      "events", EventsView.self, "a stream of events",
      [
        "type": "the type of an event",
        "end": "the data of the last event, a literal, or null",
        "parameter": "the parameter that asks for events, a literal, or null",
        "hasDetails": "whether there is either",
      ]),
    .init(
      "body", BodyView.self, "how a body is written",
      [
        "isMultipart": "whether it is a multipart form",
        "isJSON": "whether it is JSON",
        "isText": "whether it is text",
        "isBytes": "whether it is bytes",
        "isNone": "whether there never is one",
        "contentType": "its content type, a literal, where it isn't the usual one; or null",
      ]),
    .init(
      "alternatives", AlternativesView.self, "the credentials that a call needs",
      ["alternatives": "list of `names`: all of one of them are needed"]),
    .init(
      "names", NamesView.self, "names of credentials",
      ["names": "list of the names, literals"]),
    .init(
      "scheme", SchemeView.self, "how a credential is sent",
      [
        "isBearer": "whether as a bearer token",
        "isBasic": "whether as user and password",
        "header": "the header's name, a literal, or null",
        "query": "the parameter's name, a literal, or null",
        "cookie": "the cookie's name, a literal, or null",
      ]),
    .init(
      "credential", CredentialView.self, "a credential that the spec names",
      ["name": "its name, a literal", "scheme": "`scheme`"]),
    .init(
      "enumeration", EnumerationView.self, "an enum",
      [
        "template": template,
        "documentation": documentation,
        "deprecation": "null",
        "name": "the type's own name",
        "qualifiedName": "the name with those of the types around it",
        "isInteger": "whether its values are whole numbers",
        "members": "list of `enum value`",
      ]),
    .init(
      "enum value", EnumerationView.ValueView.self, "a value of an enum",
      [
        "isApart": "whether a blank line goes before it",
        "documentation": documentation,
        "deprecation": deprecation,
        "name": "its name in Swift",
        "raw": "the raw value, a literal",
        "isSameAsName": "whether the raw value is the name",
      ]),
    .init(
      "deprecation", DeprecationView.self, "what is deprecated",
      ["message": "what to use instead, a literal, or null"]),
    .init(
      "clearable", ClearableView.self, "an extension of `Clearable` or `Nullable`",
      [
        "template": template,
        "isDeprecated": "whether it is for a deprecated operation",
        "isNullable": "whether it is of `Nullable`",
        "wrapped": "the type that can be cleared or null",
        "isRecord": "whether that is a record",
        "parameters": "list of `field`: the stored ones of the record, as its initialiser has them",
        "hasParameters": "whether there are any",
        "values": "list of the names of the enum's values",
      ]),
    .init(
      "union", UnionView.self, "a value that is of one of several types",
      [
        "template": template,
        "documentation": documentation,
        "deprecation": "null",
        "name": "the type's name",
        "isIndirect": "whether a case may hold the union itself",
        "conformances": "list of `conformance`",
        "cases": "list of `case`",
        "discriminator": "the field that tells the cases apart, a literal, or null",
        "isEncoded": "whether it is sent in requests",
        "isDecoded": "whether it comes in responses",
      ]),
    .init(
      "case", UnionView.CaseView.self, "a case of a union",
      [
        "name": "the case's name",
        "payload": "the type of its value, or null",
        "constantType": "the type of that, or null",
        "constant": "the text that it always is, a literal, or null",
        "tag": "what the discriminator holds, a literal, or null",
        "constraints": "list of `constraint`",
      ]),
    .init(
      "page", PageView.self, "how a list comes in pages",
      [
        "template": template,
        "name": "the name of the list's type",
        "shape": "the name of the type that describes the pages",
        "items": "the key of the items, a literal; or null where the response is a list",
        "more": "the key that says whether there are more pages, a literal, or null",
        "fields": "the record of further fields, or null",
        "isByLastItem": "whether the next page begins behind the last item",
        "isByResponse": "whether a field of the page says where the next begins",
        "isByItems": "whether the parameter counts items",
        "isByOne": "whether the parameter counts pages",
        "isByURL": "whether a field of the page is the address of the next",
        "isByLinkHeader": "whether the header `Link` has the address of the next",
        "nextField": "the key that says where the next page begins, a literal, or null",
        "nextParameter": "the parameter for the next page, a literal, or null",
        "start": "the number of the first page or item, or null",
      ]),
  ]
}
