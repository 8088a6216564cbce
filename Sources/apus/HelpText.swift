/// The pages that `--help` prints.
enum HelpText {
  static func page(for topic: Command.Topic?) -> String {
    switch topic {
    case nil: overview
    case .generate: generate
    case .check: check
    case .format: format
    case .importing: importing
    case .templates: templates
    }
  }

  private static let overview = """
    Generates Swift from compact specs of HTTP APIs.

    usage: apus COMMAND …

      generate SPEC…   writes Swift for the APIs of the specs
      check SPEC…      says what is wrong with specs
      format SPEC…     lays specs out in the one way there is
      import openapi FILE.json
                       makes a spec of an OpenAPI document
      templates        lists the built-in templates, or copies them to a folder

      --help           this page; after a command, the command's
      --version        the version

    'apus' exits with 0 when all is well, with 1 when there are problems, and with 2 when it does
    not understand the command line.

    """

  private static let generate = """
    Writes Swift for the APIs of the specs: the folder DIR/NAME for an API called NAME, and
    DIR/NAMETests with the tests made of its examples.

    usage: apus generate SPEC… [--output DIR] [--style NAME] [--templates DIR] [--check]
                         [--depfile FILE]

      SPEC             the path of a spec, or '-' for standard input
      -o, --output DIR
                       the folder to write to; 'Generated' unless given
      --style NAME     which of the built-in sets of templates to use: 'runtime', whose code links
                       ApusRuntime, unless given; or 'standalone', whose code needs Foundation
                       alone, and leaves out sending, files and example tests
      --templates DIR  a folder of templates: NAME.mustache replaces the built-in one of that name or is
                       a partial of its own; files/NAME.swift.mustache prints a file of the module
      --check          writes nothing, but lists the files that aren't as they would be generated:
                       stale, missing, edited by hand, or extra; exits with 1 if there are any
      --depfile FILE   writes a dependency file for make, when all the rest is done

    Nothing is written unless all specs are free of errors. Only files whose content changes are
    written, and files that the spec no longer asks for are removed, unless someone edited them. A
    file that Apus did not write is never overwritten or removed. Edits to generated files are
    overwritten, with a warning. What tells is a checksum in the first line, which notices changes
    and is no seal; '--check' compares all bytes. A line says how many files were written and
    removed; nothing is printed when none was.

    DIR/NAMETests holds a file even if the spec has no examples, so that the target of a manifest
    always has its folder.

    A run that was killed may leave temporary files, called '.apus-' and a token, in the folders that
    it writes to. The next run removes them.

    What a run without warnings made is remembered in your folder for caches ($XDG_CACHE_HOME/apus,
    ~/.cache/apus or ~/Library/Caches/apus), so that a run with nothing changed is over at once. That
    folder may be removed at any time. With '--check' it is neither read nor written.

    The dependency file names itself as its target, and so serves as the time stamp too:

        .build/my-api.d: spec/my-api.apus
        \tapus generate $< --output Generated --depfile $@
        include .build/my-api.d

    """

  private static let check = """
    Says what is wrong with specs: all that 'generate' would refuse for their sake. It writes
    nothing, and generates nothing either unless there are templates to be checked.

    usage: apus check SPEC… [--templates DIR]

      SPEC             the path of a spec, or '-' for standard input
      --templates DIR  a folder of templates to check too, by generating from the specs with them

    """

  private static let format = """
    Lays specs out in the one way there is. Files are changed in place, and only if their layout
    differs; with an error in any of the specs, none is changed.

    usage: apus format SPEC… [--check]

      SPEC             the path of a spec, or '-' for standard input, which is written to standard
                       output
      --check          changes nothing, but lists the specs that are laid out otherwise; exits with 1
                       if there are any

    """

  private static let importing = """
    Makes a spec of an OpenAPI document, 3.0 or 3.1, in JSON.

    usage: apus import openapi FILE.json [--only PATTERN]… [--no-docs] [--verbose]
                               [--output FILE.apus]

      FILE.json           the path of the document, or '-' for standard input
      --only PATTERN      imports only the operations with this ID, method and path ('POST /v1/refunds'),
                          path ('/v1/identity/**', where '*' is any one step) or tag; may be repeated
      --no-docs           leaves the descriptions out
      --verbose           shows each place of which the same is to be said
      -o, --output FILE   the spec to write; standard output unless given

    What a spec can't say is a warning, and a comment '// not imported: …' at its place in the spec.

    """

  private static let templates = """
    Lists the built-in templates and the values that each may use.

    usage: apus templates [--copy DIR]

      --copy DIR       writes the built-in templates to a folder instead, to start from; with an error,
                       such as a file that is there already, none is written

    Use the folder with 'apus generate --templates DIR'. Keep only the templates that you change: for
    the others the built-in ones are used, also those of later versions.

    """
}
