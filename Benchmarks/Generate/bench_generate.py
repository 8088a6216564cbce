#!/usr/bin/env python3
"""Measures how long Apus takes for a whole API, in units of what `json.load` takes for its OpenAPI
document in the same run, and how much memory.

  bench_generate.py APUS DOCUMENT.json SPEC.apus

CPU time, the least of several rounds in which everything has its turn, so that a machine busy for a
while slows all of it or nothing. The files go to memory where the system has a folder there, since making
files on a disk that others were just removed from can take as long as all the rest. Exit code 1 if a
budget is missed.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROUNDS = 10
MEMORY = pathlib.Path("/dev/shm")
COPIES = [1, 2, 4, 8]


def measured(*command):
    """CPU seconds and the peak memory in MB of a command."""
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def unit(document):
    """What reading the document takes, in CPU seconds, without starting Python."""
    program = (
        "import json, sys, time; start = time.process_time(); "
        "json.load(open(sys.argv[1])); print(time.process_time() - start)"
    )
    return float(subprocess.run([sys.executable, "-c", program, document], capture_output=True, text=True).stdout)


def copies(spec, count):
    """The API several times over, each copy under names of its own."""
    start = re.search(r"^(page|section|operation|record|enum|closed enum|union) ", spec, re.M).start()
    head, body = spec[:start], spec[start:]
    names = set(re.findall(r"^(?:record|enum|closed enum|union|page|section|operation) (\w+)", body, re.M))
    word = re.compile(r"\b\w+\b")
    text = [head, body]
    for copy in range(1, count):
        renamed = word.sub(lambda found: found[0] + f"N{copy}" if found[0] in names else found[0], body)
        text.append(renamed.replace(" /v1/", f" /v{copy + 1}/"))
    return "\n".join(text)


def stamps(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def rounds(apus, document, spec, folder):
    """The CPU seconds of a unit, and the CPU seconds and memory of each command."""
    imported, kept, fresh = folder / "imported.apus", folder / "kept", folder / "fresh"
    reading = (apus, "import", "openapi", document, "--no-docs", "-o", str(imported))
    measured(*reading)
    measured(apus, "generate", spec, "--output", str(kept))
    before = stamps(kept)
    specs = {"generate the import": imported, "generate from the spec": spec}
    text = pathlib.Path(spec).read_text()
    for count in COPIES:
        specs[count] = folder / f"larger{count}.apus"
        specs[count].write_text(copies(text, count))
    one, runs = [], {}
    for _ in range(ROUNDS):
        one.append(unit(document))
        runs.setdefault("import", []).append(measured(*reading))
        runs.setdefault("generate again", []).append(measured(apus, "generate", spec, "--output", str(kept)))
        for name, path in specs.items():
            runs.setdefault(name, []).append(measured(apus, "generate", str(path), "--output", str(fresh)))
            shutil.rmtree(fresh)
    if stamps(kept) != before:
        sys.exit("generating again touched files")
    return min(one), {
        name: (min(cpu for cpu, _ in results), max(memory for _, memory in results))
        for name, results in runs.items()
    }


def main(apus, document, spec):
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as temporary:
        one, least = rounds(apus, document, spec, pathlib.Path(temporary))
    print(f"a unit is {one * 1000:.0f} ms: json.load of {pathlib.Path(document).name}\n")
    print(f"{'':34}{'units':>8}{'budget':>8}{'memory MB':>11}{'budget':>8}")
    missed = False

    def row(name, cpu, memory, budget=None, most=None):
        nonlocal missed
        units = cpu / one
        missed = missed or budget is not None and units > budget or most is not None and memory > most
        print(f"{name:34}{units:8.1f}{budget or '':>8}{memory:11.0f}{most or '':>8}")

    reading, writing = least["import"], least["generate the import"]
    row("import and generate", reading[0] + writing[0], max(reading[1], writing[1]), 5, 100)
    row("generate from the spec", *least["generate from the spec"], 3)
    row("generate again", *least["generate again"], 0.5)
    for count in COPIES:
        row(f"{count} times the API", *least[count])
    growth = least[COPIES[-1]][0] / least[1][0] / COPIES[-1]
    print(f"\n{COPIES[-1]} times the API take {growth:.2f} of {COPIES[-1]} times as long")
    return 1 if missed or growth > 1.25 else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
