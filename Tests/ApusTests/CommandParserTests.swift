import Testing

@testable import apus

@Suite struct CommandParserTests {
  private static let everything = GenerateOptions(
    specs: ["a.apus", "b.apus"], output: "out", templates: "t", isCheck: false, depfile: "x.d")

  @Test(arguments: [
    ("generate a.apus", Command.generate(GenerateOptions(specs: ["a.apus"]))),
    ("generate -", .generate(GenerateOptions(specs: ["-"]))),
    (
      "generate a.apus b.apus --output out --templates t --depfile x.d",
      .generate(everything)
    ),
    ("generate --output=out a.apus --templates=t --depfile=x.d b.apus", .generate(everything)),
    (
      "generate s --style standalone",
      .generate(GenerateOptions(specs: ["s"], style: "standalone"))
    ),
    ("generate --output=a=b s", .generate(GenerateOptions(specs: ["s"], output: "a=b"))),
    ("generate s --check --check", .generate(GenerateOptions(specs: ["s"], isCheck: true))),
    ("generate --output a -- --check -", .generate(.init(specs: ["--check", "-"], output: "a"))),
    ("generate --help", .help(.generate)), ("generate a --check -h", .help(.generate)),
    ("generate s -o out", .generate(GenerateOptions(specs: ["s"], output: "out"))),
    ("check a b", .check(CheckOptions(specs: ["a", "b"]))), ("check --help", .help(.check)),
    ("check a --templates t", .check(CheckOptions(specs: ["a"], templates: "t"))),
    ("format a", .format(specs: ["a"], isCheck: false)),
    ("format --check - a", .format(specs: ["-", "a"], isCheck: true)),
    ("format a --help --check", .help(.format)),
    ("import openapi a.json", .importing(ImportOptions(document: "a.json"))),
    (
      "import openapi - --only /a/* --only b --no-docs -o c.apus",
      .importing(
        ImportOptions(
          document: "-", only: ["/a/*", "b"], includesDocumentation: false, output: "c.apus"))
    ),
    ("templates", .templates(copy: nil)), ("templates --copy t", .templates(copy: "t")),
    ("templates --help", .help(.templates)), ("help templates", .help(.templates)),
    ("import --help", .help(.importing)), ("help import", .help(.importing)),
    ("help", .help(nil)), ("help format", .help(.format)),
    ("--help", .help(nil)), ("-h", .help(nil)), ("--version", .version),
  ])
  func understands(_ line: String, _ command: Command) throws {
    #expect(try CommandParser.parse(line.split(separator: " ").map(String.init)) == command)
  }

  @Test(arguments: [
    ("", "expected a command", nil),
    ("genrate a", "unknown command 'genrate'", "did you mean 'generate'?"),
    ("help chekc", "unknown command 'chekc'", "did you mean 'check'?"),
    ("--verson", "unknown option '--verson'", "did you mean '--version'?"),
    ("-x", "unknown option '-x'", nil),
    (
      "generate a --ouput b", "unknown option '--ouput' for 'apus generate'",
      "did you mean '--output'?"
    ),
    ("check a --check", "unknown option '--check' for 'apus check'", nil),
    ("format a --output b", "unknown option '--output' for 'apus format'", nil),
    ("format a -o b", "unknown option '-o' for 'apus format'", nil),
    ("generate a -o b -o c", "'--output' is given twice", nil),
    (
      "generate a -output b", "unknown option '-output' for 'apus generate'",
      "did you mean '--output'?"
    ),
    ("generate a --check=yes", "'--check' takes no value", nil),
    ("generate a --output", "expected a path after '--output'", nil),
    ("generate a --output=", "expected a path after '--output'", nil),
    ("generate a --output --check", "expected a path after '--output'", nil),
    ("generate --output a --output b c", "'--output' is given twice", nil),
    ("generate a b a", "'a' is given twice", nil),
    ("format - -", "'-' is given twice", nil),
    (
      "import a.json", "expected the kind of document to import",
      "there is one: 'apus import openapi FILE.json'"
    ),
    ("import openapy a", "expected the kind of document to import", "did you mean 'openapi'?"),
    ("import openapi", "expected the path of one document", "or '-' for standard input"),
    ("import openapi a b", "expected the path of one document", "or '-' for standard input"),
    ("import openapi a --only", "expected a pattern after '--only'", nil),
    ("import openapi a -o a", "'a' can't be both the document and the spec", nil),
    ("import openapi a -o b -o c", "'--output' is given twice", nil),
    (
      "import openapi a --onyl b", "unknown option '--onyl' for 'apus import'",
      "did you mean '--only'?"
    ),
    ("templates --copy", "expected a path after '--copy'", nil),
    (
      "templates own", "'apus templates' takes no paths",
      "to copy the templates, use '--copy DIR'"
    ),
    ("template", "unknown command 'template'", "did you mean 'templates'?"),
    ("generate", "expected the path of a spec", "or '-' for standard input"),
    ("check", "expected the path of a spec", "or '-' for standard input"),
    ("format --check", "expected the path of a spec", "or '-' for standard input"),
    (
      "generate a --check --depfile d",
      "'--depfile' makes no sense with '--check', which writes nothing", nil
    ),
    ("generate a --style", "expected a style after '--style'", nil),
    ("generate a --style standalon", "unknown style 'standalon'", "did you mean 'standalone'?"),
    ("generate a --style x", "unknown style 'x'", "there are: runtime, standalone"),
    ("generate a --depfile a", "'a' can't be both a spec and the dependency file", nil),
  ])
  func refuses(_ line: String, _ message: String, _ hint: String?) {
    #expect(throws: UsageError(message, hint: hint)) {
      try CommandParser.parse(line.split(separator: " ").map(String.init))
    }
  }

  @Test func refusesAnEmptyPath() {
    #expect(throws: UsageError("expected a path, found ''")) {
      try CommandParser.parse(["check", ""])
    }
  }
}
