import ApusRuntime

/// `POST /class/{self}`
public struct Default: APIOperation, Hashable {
  public typealias Response = ProtocolType

  public var selfField: String
  public var `class`: String?
  public var `default`: Bool?
  public var initField: Int?
  public var `in`: [String]?
  public var type: Kind
  public var capitalType: String?
  public var `protocol`: DefaultProtocolType?
  public var encodeField: String?
  public var encoder: String?
  public var object: String?
  public var hasher: String?
  public var hashField: String?
  public var hashValueField: String?
  public var validateField: String?
  public var violationsField: String?
  public var requestField: String?
  public var response: DefaultResponse?
  public var endpoint: String?
  public var description: String?
  public var lhs: String?
  public var value: Clearable<OptionalType>?
  public var some: Clearable<SelfType>?
  public var none: String?
  public var string: StringType?
  public var int: [IntType]?
  public var items: [Item]?
  public var boxes: [Box]?
  public var categories: [Category]?
  public var address: [Address]?
  public var status: [Status]?
  public var id: String?
  public var iDs: [String]?
  public var urlIDHTML: String?
  public var _1st: String?
  public var aMinusB: String?
  public var aDotB: String?
  public var snowman: String?
  public var iPhone: String?
  public var iOSVersion: String?
  public var json2XML: String?
  public var record: String?
  public var operation: String?
  public var require: String?
  public var when: String?
  public var path: String?
  public var query: String?
  public var body: String?
  public var header: String?
  public var server: String?
  public var section: String?
  public var nullable: String?
  public var clearable: String?
  public var null: String?
  public var clear: Clearable<String>?

  /// What is left out is not sent.
  public init(
    selfField: String,
    `class`: String? = nil,
    `default`: Bool? = nil,
    initField: Int? = nil,
    `in`: [String]? = nil,
    type: Kind,
    capitalType: String? = nil,
    `protocol`: DefaultProtocolType? = nil,
    encodeField: String? = nil,
    encoder: String? = nil,
    object: String? = nil,
    hasher: String? = nil,
    hashField: String? = nil,
    hashValueField: String? = nil,
    validateField: String? = nil,
    violationsField: String? = nil,
    requestField: String? = nil,
    response: DefaultResponse? = nil,
    endpoint: String? = nil,
    description: String? = nil,
    lhs: String? = nil,
    value: Clearable<OptionalType>? = nil,
    some: Clearable<SelfType>? = nil,
    none: String? = nil,
    string: StringType? = nil,
    int: [IntType]? = nil,
    items: [Item]? = nil,
    boxes: [Box]? = nil,
    categories: [Category]? = nil,
    address: [Address]? = nil,
    status: [Status]? = nil,
    id: String? = nil,
    iDs: [String]? = nil,
    urlIDHTML: String? = nil,
    _1st: String? = nil,
    aMinusB: String? = nil,
    aDotB: String? = nil,
    snowman: String? = nil,
    iPhone: String? = nil,
    iOSVersion: String? = nil,
    json2XML: String? = nil,
    record: String? = nil,
    operation: String? = nil,
    require: String? = nil,
    when: String? = nil,
    path: String? = nil,
    query: String? = nil,
    body: String? = nil,
    header: String? = nil,
    server: String? = nil,
    section: String? = nil,
    nullable: String? = nil,
    clearable: String? = nil,
    null: String? = nil,
    clear: Clearable<String>? = nil
  ) {
    self.selfField = selfField
    self.`class` = `class`
    self.`default` = `default`
    self.initField = initField
    self.`in` = `in`
    self.type = type
    self.capitalType = capitalType
    self.`protocol` = `protocol`
    self.encodeField = encodeField
    self.encoder = encoder
    self.object = object
    self.hasher = hasher
    self.hashField = hashField
    self.hashValueField = hashValueField
    self.validateField = validateField
    self.violationsField = violationsField
    self.requestField = requestField
    self.response = response
    self.endpoint = endpoint
    self.description = description
    self.lhs = lhs
    self.value = value
    self.some = some
    self.none = none
    self.string = string
    self.int = int
    self.items = items
    self.boxes = boxes
    self.categories = categories
    self.address = address
    self.status = status
    self.id = id
    self.iDs = iDs
    self.urlIDHTML = urlIDHTML
    self._1st = _1st
    self.aMinusB = aMinusB
    self.aDotB = aDotB
    self.snowman = snowman
    self.iPhone = iPhone
    self.iOSVersion = iOSVersion
    self.json2XML = json2XML
    self.record = record
    self.operation = operation
    self.require = require
    self.when = when
    self.path = path
    self.query = query
    self.body = body
    self.header = header
    self.server = server
    self.section = section
    self.nullable = nullable
    self.clearable = clearable
    self.null = null
    self.clear = clear
  }

  public static var endpoint: Endpoint {
    Endpoint(.post, "/class/{self}")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.path("self", selfField)
    encoder.body()
    encoder.string("class", `class`)
    encoder.bool("default", `default`)
    encoder.integer("init", initField)
    encoder.value("in", `in`)
    encoder.string("type", type.rawValue)
    encoder.string("Type_", capitalType)
    encoder.record("protocol", `protocol`)
    encoder.string("encode", encodeField)
    encoder.string("encoder", self.encoder)
    encoder.string("object", object)
    encoder.string("hasher", hasher)
    encoder.string("hash", hashField)
    encoder.string("hashValue", hashValueField)
    encoder.string("validate", validateField)
    encoder.string("violations", violationsField)
    encoder.string("request", requestField)
    encoder.record("response", response)
    encoder.string("endpoint", endpoint)
    encoder.string("description", description)
    encoder.string("lhs", lhs)
    encoder.value("value", value)
    encoder.value("some", some)
    encoder.string("none", none)
    encoder.record("string", string)
    encoder.value("int", int)
    encoder.value("items", items)
    encoder.value("boxes", boxes)
    encoder.value("categories", categories)
    encoder.value("address", address)
    encoder.value("status", status)
    encoder.string("id", id)
    encoder.value("IDs", iDs)
    encoder.string("url_id_html", urlIDHTML)
    encoder.string("1st", _1st)
    encoder.string("a-b", aMinusB)
    encoder.string("a.b", aDotB)
    encoder.string("☃", snowman)
    encoder.string("IPhone", iPhone)
    encoder.string("iOSVersion", iOSVersion)
    encoder.string("JSON2XML", json2XML)
    encoder.string("record", record)
    encoder.string("operation", operation)
    encoder.string("require", require)
    encoder.string("when", when)
    encoder.string("path", path)
    encoder.string("query", query)
    encoder.string("body", body)
    encoder.string("header", header)
    encoder.string("server", server)
    encoder.string("section", section)
    encoder.string("nullable", nullable)
    encoder.string("clearable", clearable)
    encoder.string("null", null)
    encoder.value("clear", clear)
    encoder.requireAny(("class", `class` != nil), ("default", `default` != nil))
    encoder.require(("in", `in` != nil), when: initField != nil, "init is given")
    encoder.forbid(("request", requestField != nil), when: type == .selfValue, "type is self")
  }

  public struct DefaultProtocolType: RequestRecord, Hashable {
    public var selfField: DefaultProtocolTypeSelfType?
    public var capitalSelf: String?
    public var type: DefaultProtocolTypeKind?

    /// What is left out is not sent.
    public init(
      selfField: DefaultProtocolTypeSelfType? = nil,
      capitalSelf: String? = nil,
      type: DefaultProtocolTypeKind? = nil
    ) {
      self.selfField = selfField
      self.capitalSelf = capitalSelf
      self.type = type
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.record("self", selfField)
      encoder.string("Self_", capitalSelf)
      encoder.record("Type", type)
    }

    public struct DefaultProtocolTypeSelfType: RequestRecord, Hashable {
      public var selfField: String?

      /// What is left out is not sent.
      public init(selfField: String? = nil) {
        self.selfField = selfField
      }

      public func encode(to encoder: inout RequestEncoder) {
        encoder.string("self", selfField)
      }
    }

    public struct DefaultProtocolTypeKind: RequestRecord, Hashable {
      public var type: String?

      /// What is left out is not sent.
      public init(type: String? = nil) {
        self.type = type
      }

      public func encode(to encoder: inout RequestEncoder) {
        encoder.string("type", type)
      }
    }
  }

  public struct DefaultResponse: RequestRecord, Hashable {
    public var response: String?

    /// What is left out is not sent.
    public init(response: String? = nil) {
      self.response = response
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("response", response)
    }
  }

  public struct StringType: RequestRecord, Hashable {
    public var string: String

    public init(string: String) {
      self.string = string
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("string", string)
    }
  }

  public struct IntType: RequestRecord, Hashable {
    public var int: Int

    public init(int: Int) {
      self.int = int
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.integer("int", int)
    }
  }

  public struct Item: RequestRecord, Hashable {
    public var item: String

    public init(item: String) {
      self.item = item
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("item", item)
    }
  }

  public struct Box: RequestRecord, Hashable {
    public var box: String

    public init(box: String) {
      self.box = box
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("box", box)
    }
  }

  public struct Category: RequestRecord, Hashable {
    public var category: String

    public init(category: String) {
      self.category = category
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("category", category)
    }
  }

  public struct Address: RequestRecord, Hashable {
    public var address: String

    public init(address: String) {
      self.address = address
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("address", address)
    }
  }

  public struct Status: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static var status: Self { Self(rawValue: "status") }
    public static var statuses: Self { Self(rawValue: "statuses") }
  }
}
