#!/usr/bin/env python3
"""Measures what it costs to compile the Swift of a spec, beside the yardstick: the types of the OpenAPI
document that it was imported from as bare `var` structs and enums (`bare.py`).

  compile_budget.py APUS SPEC DOCUMENT.json [--debug-only]

Prints CPU seconds, the memory of the largest process, and the bytes of objects and of Swift, for
debug and release builds, with their ratios to the yardstick and the budget for these. The runtime is
built beforehand and not counted. Exit code 1 if a budget is missed.
"""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import bare as yardstick

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# CPU as a ratio to the yardstick's, memory in MB.
BUDGET = {"debug": (0.6, 400), "release": (0.5, 1100)}
SWIFT_BUDGET = 2.2

MANIFEST = """// swift-tools-version: 6.0
import PackageDescription
let package = Package(
  name: "budget",
  dependencies: [.package(name: "apus", path: "{root}")],
  targets: [
    .target(name: "{name}", dependencies: [.product(name: "ApusRuntime", package: "apus")], path: "{name}")
  ])
"""


def run(*command, cwd=None):
    result = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stdout[-4000:]}")


def measured(*command, cwd):
    """CPU seconds and the peak memory in MB of a command with all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    child = os.fork()
    if child == 0:
        # A process of its own, so that the memory of earlier ones doesn't count.
        result = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if result.returncode:
            print(result.stdout[-4000:], file=sys.stderr)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        pathlib.Path(cwd, "peak").write_text(str(peak))
        os._exit(1 if result.returncode else 0)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, int(pathlib.Path(cwd, "peak").read_text()) / 1024


def generate(apus, spec, folder):
    run(apus, "generate", spec, "--output", folder)
    name = re.search(r"^api (\w+)", pathlib.Path(spec).read_text(), re.M)[1]
    shutil.rmtree(folder / f"{name}Tests", ignore_errors=True)
    return name


def write_yardstick(document, folder):
    sources = folder / "Bare"
    sources.mkdir()
    yardstick.write(json.loads(pathlib.Path(document).read_text()), sources)
    shutil.copy(HERE / "Bare.swift", sources)
    box(sources)
    return "Bare"


def box(folder):
    """Boxes the properties by which bare structs would hold themselves, as the compiler finds them."""
    for _ in range(50):
        sources = sorted(folder.glob("*.swift"))
        result = subprocess.run(["swiftc", "-typecheck", "-diagnostic-style", "llvm", *sources], capture_output=True, text=True)
        places = re.findall(r"^(.+):(\d+):\d+: (?:error: value type .* recursively contains it|note: cycle beginning)", result.stderr, re.M)
        if not places:
            return
        for path, number in {place[0]: place for place in places}.values():
            lines = pathlib.Path(path).read_text().split("\n")
            line = lines[int(number) - 1]
            lines[int(number) - 1] = re.sub(r": ([^?]+)(\??)$", r": Boxed<\1>\2", line)
            pathlib.Path(path).write_text("\n".join(lines))


def size(folder, pattern):
    return sum(file.stat().st_size for file in folder.glob(pattern)) / 1e6


def main(apus, spec, document, *options):
    missed = False
    with tempfile.TemporaryDirectory() as temporary:
        folders = {"bare": pathlib.Path(temporary, "bare"), "apus": pathlib.Path(temporary, "apus")}
        names = {}
        for kind, folder in folders.items():
            folder.mkdir()
            name = generate(apus, spec, folder) if kind == "apus" else write_yardstick(document, folder)
            (folder / "Package.swift").write_text(MANIFEST.format(root=ROOT, name=name))
            names[kind] = name
        print(f"{'':18}{'CPU s':>9}{'ratio':>8}{'memory MB':>11}{'objects MB':>12}{'Swift MB':>10}")
        for mode in ["debug"] if "--debug-only" in options else ["debug", "release"]:
            bare = None
            for kind, folder in folders.items():
                name, build = names[kind], ["swift", "build", "-c", mode]
                run(*build, "--target", "ApusRuntime", cwd=folder)
                cpu, memory = measured(*build, "--target", name, cwd=folder)
                objects = size(folder, f".build/*/{mode}/{name}.build/**/*.o")
                swift = size(folder, f"{name}/*.swift")
                bare = bare or cpu
                print(f"{mode + ' ' + kind:18}{cpu:9.1f}{cpu / bare:8.2f}{memory:11.0f}{objects:12.1f}{swift:10.2f}")
            ratio, most = BUDGET[mode]
            print(f"{mode + ' budget':18}{'':9}{ratio:8.2f}{most:11d}{'':12}{SWIFT_BUDGET:10.2f}")
            missed = missed or cpu / bare > ratio or memory > most or swift > SWIFT_BUDGET
    return 1 if missed else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
