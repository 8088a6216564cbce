/// What components are called, before anything else gets a name.
///
/// The words come from the component's key: `billing_portal.session` is a session within the billing
/// portal. A name in a namespace is used alone if it has several words and no other component has it
/// (`VerificationSession`), and is put behind its namespace otherwise (`BillingPortalSession`,
/// `TaxSettings`). A title that has the same letters says where words end (`InvoiceItem`).
struct ComponentNames {
  private(set) var words: [Words] = []
  private var byLetters: [String: Int] = [:]

  init(_ components: [Component]) {
    var owners: [String: Int] = [:]
    let parts = components.map(Parts.init)
    for (index, part) in parts.enumerated() {
      // Two payloads of one schema are one owner.
      let letters = part.letters
      if let other = owners[letters] {
        let isSame = other >= 0 && parts[other].namespace == part.namespace
        if !isSame { owners[letters] = -1 }
      } else {
        owners[letters] = index
      }
    }
    for (index, part) in parts.enumerated() {
      let isOwner = owners[part.letters].map { $0 >= 0 } ?? false
      words.append(part.words(isUnique: isOwner))
      if part.namespace.isEmpty, !part.isDeleted {
        if byLetters[part.letters] == nil { byLetters[part.letters] = index }
      }
    }
  }

  /// The words of the component of this name that is in no namespace.
  func component(called name: Words) -> Words? { byLetters[name.letters].map { words[$0] } }

  private struct Parts {
    let isDeleted: Bool
    let namespace: Words
    let last: Words
    let letters: String
    let component: Component

    init(_ component: Component) {
      self.component = component
      guard !component.hasTypeName else {
        isDeleted = false
        namespace = Words([])
        last = Words(of: component.key)
        letters = last.letters
        return
      }
      let object = Conventions.stripe.keyOfDeletedObject(component.key)
      isDeleted = object != nil
      let key = object ?? component.key[...]
      let steps = key.utf8.split(separator: UInt8(ascii: ".")).map { Words(of: Substring($0)) }
      namespace = Words(steps.dropLast().flatMap(\.list))
      var words = steps.last ?? Words([])
      if let title = component.title {
        let title = Words(of: title)
        let plain = isDeleted ? Words(Array(title.list.dropFirst())) : title
        if plain.letters == words.letters { words = plain }
      }
      if !component.isResource {
        // A word that only says what all are.
        words = Words(words.list.filter { $0 != "resource" }).withoutRepeats
      }
      last = words
      letters = last.letters
    }

    func words(isUnique: Bool) -> Words {
      let standsAlone = namespace.isEmpty || isUnique && last.count > 1
      let full = standsAlone ? last : namespace.followed(by: last)
      return isDeleted ? Words([Conventions.stripe.deletedWord] + full.list) : full
    }
  }
}
