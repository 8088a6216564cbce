import Foundation

// run valid SEED COUNT | run broken SEED COUNT | run decode
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "decode":
  var models = Models()
  addModels(&models)
  while let line = readLine() {
    let parts = line.split(separator: "\t", maxSplits: 1)
    print(parts.count == 2 ? models.read(parts[0], parts[1]) : "unknown")
  }
case let kind?:
  var requests = Requests(
    seed: UInt64(arguments[2]) ?? 1, count: Int(arguments[3]) ?? 50, isBroken: kind == "broken")
  checkOperations(&requests)
  let summary =
    kind == "broken"
    ? "\(requests.made) broken requests of \(requests.operations) operations, "
      + "\(requests.failures) not refused at the right place; nothing to break in: "
      + "\(requests.unbreakable)"
    : "\(requests.made) valid requests of \(requests.operations) operations, "
      + "\(requests.failures) refused; \(requests.optionalFields) optional fields, all used; "
      + "\(requests.unusedCases) places with unused cases"
  FileHandle.standardError.write(Data((summary + "\n").utf8))
  exit(requests.failures == 0 ? 0 : 1)
case nil:
  exit(2)
}
