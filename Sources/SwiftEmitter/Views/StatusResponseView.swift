import ApusMustache
import ApusSwiftPlan

/// What the template `status-response` prints: an enum with a case for each status that has a type of
/// its own.
struct StatusResponseView: View {
  let plan: StatusResponsePlan

  static let members: Members<StatusResponseView> = [
    "isError": { .bool($0.plan.isError) },
    "isRaw": { .bool($0.plan.isRaw && !$0.plan.isError) },
    "cases": { .list($0.plan.cases.map(CaseView.init)) },
    "others": { $0.plan.others.map { .type($0) } ?? .null },
  ]
}

extension StatusResponseView {
  /// What comes back with a status.
  struct CaseView: View {
    let statusCase: StatusResponsePlan.Case

    static let members: Members<CaseView> = [
      "name": { .fragment(Code($0.statusCase.name)) },
      "status": { .fragment(SwiftLiteral.integer($0.statusCase.status)) },
      "payload": { $0.statusCase.payload.map { .type($0) } ?? .null },
    ]
  }
}

/// A stream of events.
struct EventsView: View {
  let plan: EventsPlan

  static let members: Members<EventsView> = [
    "type": { .type($0.plan.type) },
    "end": { .literal($0.plan.end) },
    "parameter": { .literal($0.plan.parameter) },
    "hasDetails": { .bool($0.plan.end != nil || $0.plan.parameter != nil) },
  ]
}
