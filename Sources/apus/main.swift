import APIModel
import Diagnostics
import Foundation
import Mustache
import SpecLanguage
import SwiftEmitter
import Templates

let lib = try TemplateLibrary(
  BuiltInTemplates.all.map { (name: $0.name, file: SourceFile(path: $0.name, bytes: $0.text)) },
  mode: .code)
let path = CommandLine.arguments[1]
let out = CommandLine.arguments[2]
let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
let (tree, p1) = Parser.parse(file)
let (api, p2) = p1.hasErrors ? (nil, []) : APIBuilder.build(tree)
var problems = p1 + p2
var files: [OutputFile] = []
if let api {
  let r = SwiftEmitter(templates: lib).emit(api)
  files = r.files
  problems += r.problems
}
for p in problems { print(ProblemRenderer().render(p)) }
for f in files {
  let url = URL(fileURLWithPath: out).appendingPathComponent(f.path)
  try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(f.text).write(to: url)
}
