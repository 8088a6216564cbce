#!/usr/bin/env python3
"""Proves what Apus generates for Stripe's whole API against data and tools that others made.

  crosscheck.py APUS SHARED FOLDER [--seed N] [--count N]

Imports SHARED/data/stripe-openapi-2023-08-16.json with the bounds that it states in words only, generates
its Swift with the templates here, which add random requests and a way to read every field back, and
builds that in FOLDER. Then:

1. decodes every resource of stripe-fixtures-2023-08-16.json and compares every field with the file;
   again with unknown fields, new enum values, optional fields removed, nulls, and wrong types;
2. makes COUNT random valid requests of each operation, which use every field of every type and every
   parameter of the document, has validate_form_body.py judge them, and compares what must be given
   with the document;
3. breaks COUNT requests of each in one place, in every way that the operation offers, which must be
   refused there;
4. encodes the valid ones with the PyPI package stripe, and compares the decoded pairs.

All of it happens on a thread with a stack of 512 KiB, in a debug and in a release build, and so does
decoding, reading and copying the largest resources that the document allows.

Needs the PyPI packages openapi-schema-validator and stripe. Exit code 1 if anything differs.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import bounds
import fixtures
import requests_judge
import small_stack

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

MANIFEST = """// swift-tools-version: 6.0
import PackageDescription
let package = Package(
  name: "crosscheck",
  dependencies: [.package(name: "apus", path: "{root}")],
  targets: [
    .target(name: "Probe", dependencies: [.product(name: "ApusRuntime", package: "apus")]),
    .target(
      name: "Stripe", dependencies: ["Probe", .product(name: "ApusRuntime", package: "apus")],
      path: "Generated/Stripe"),
    .executableTarget(name: "run", dependencies: ["Stripe"]),
  ])
"""


def command(*arguments, **options):
    result = subprocess.run([str(argument) for argument in arguments], **options)
    if result.returncode:
        sys.exit(f"failed: {' '.join(map(str, arguments))}")


def link(folder, name, target):
    (folder / "Sources").mkdir(exist_ok=True)
    place = folder / "Sources" / name
    if not place.is_symlink():
        place.symlink_to(target)


def build(apus, shared, folder):
    folder.mkdir(exist_ok=True)
    spec, bounded = folder / "stripe.apus", folder / "stripe-openapi.json"
    document = json.loads((shared / "data/stripe-openapi-2023-08-16.json").read_text())
    counts = bounds.add(document)
    print("bounds that the document states in words:", ", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    write(bounded, json.dumps(document))
    command(apus, "import", "openapi", bounded, "--no-docs", "-o", spec)
    command(apus, "generate", spec, "--templates", HERE / "Templates", "--output", folder / "Generated")
    link(folder, "Probe", HERE / "Probe")
    sources = folder / "Sources/run"
    sources.mkdir(parents=True, exist_ok=True)
    for file in sources.iterdir():
        if file.is_symlink():
            file.unlink()
    for file in (HERE / "Run").glob("*.swift"):
        (sources / file.name).symlink_to(file)
    write(folder / "Package.swift", MANIFEST.format(root=ROOT))
    write(sources / "Registry.swift", registry(folder / "Generated/Stripe"))
    for configuration in ("debug", "release"):
        command("swift", "build", "-c", configuration, "-j", "2", "-Xswiftc", "-suppress-warnings", cwd=folder)
        yield folder / ".build" / configuration / "run"


def write(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def registry(folder):
    """Calls for every operation and every type of a response: one a line, since a large literal takes
    long to compile."""
    source = "".join(file.read_text() for file in sorted(folder.glob("*.swift")))
    operations = re.findall(r"^public (?:struct|final class) (\w+): APIOperation", source, re.M)
    models = re.findall(r"^public (?:final class|struct|(?:indirect )?enum) (\w+): [^{]*Response(?:Model|Value)\b", source, re.M)
    lines = ["import ApusRuntime", "import Stripe", ""]
    # Each field is sampled once, in the initialiser of its type.
    lines += [f"let requestFields = {source.count(', of: Self.self')}", ""]
    lines += ["func visitOperations(_ visitor: inout some OperationVisitor) {"]
    lines += [f"  visitor.visit(Stripe.{name}.self)" for name in operations]
    lines += ["}", "", "func addModels(_ models: inout Models) {"]
    lines += [f'  models.add("{name}", Stripe.{name}.self)' for name in models]
    return "\n".join(lines + ["}", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("apus", type=pathlib.Path)
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", default="50")
    options = parser.parse_args()
    # What the program says comes in between.
    sys.stdout.reconfigure(line_buffering=True)
    shared, folder = options.shared.resolve(), options.folder.resolve()
    run, release = build(options.apus.resolve(), shared, folder)
    results = [
        fixtures.check(run, shared, folder),
        requests_judge.check(run, shared, folder, options.seed, options.count),
        subprocess.run([run, "broken", options.seed, options.count]).returncode == 0,
        small_stack.check(release, folder, options.seed, options.count),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
