"""Runs all of it again as a release build has it: the program works on a thread with a stack of 512 KiB,
so a type that is too large for it has ended the process."""
import subprocess


def check(release, folder, seed, count):
    problems = []
    for arguments, source, expected in [
        (["decode"], folder / "cases.tsv", folder / "decoded.tsv"),
        (["valid", seed, count, folder / "fields.tsv"], "/dev/null", folder / "requests.tsv"),
        (["broken", seed, count], "/dev/null", None),
    ]:
        target = folder / "released.tsv"
        with open(source) as stdin, open(target, "w") as stdout:
            result = subprocess.run([release, *arguments], stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, text=True)
        if result.returncode:
            problems.append(f"{arguments[0]} ended with {result.returncode} in a release build: {result.stderr[-300:]}")
        elif expected and target.read_bytes() != expected.read_bytes():
            problems.append(f"{arguments[0]} comes to something else in a release build")
    print(f"a stack of 512 KiB: all of the above, in a debug and a release build, {len(problems)} problems")
    subprocess.run([release, "sizes"])
    for problem in problems:
        print(f"  {problem}")
    return not problems
