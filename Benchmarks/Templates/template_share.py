"""How much of the generated Swift is spelled by the templates.

    template_share.py APUS SPEC TEMPLATES

Generates from a spec twice: as always, and with templates from which all text is taken but the tags.
What the second run still prints comes from values: names, literals, comments and types. Blanks don't
count. Exits with 1 if less than 30 % comes from the templates.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

BUDGET = 0.30
TAG = re.compile(r"\{\{\{.*?\}\}\}|\{\{.*?\}\}", re.DOTALL)


def characters(folder):
    """The characters of a folder's Swift files but blanks, without the line that says who wrote them."""
    total = 0
    for file in folder.rglob("*.swift"):
        text = file.read_text(encoding="utf-8").split("\n", 1)[1]
        total += len("".join(text.split()))
    return total


def main():
    apus, spec, templates = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bare = folder / "templates"
        bare.mkdir()
        for file in pathlib.Path(templates).glob("*.mustache"):
            text = file.read_text(encoding="utf-8")
            # Each tag on a line of its own, so that lines with a tag alone stay so.
            kept = "\n".join(TAG.findall(text))
            (bare / file.name).write_text(kept + "\n", encoding="utf-8")
        outputs = {"all": [], "values": ["--templates", str(bare)]}
        counts = {}
        for key, options in outputs.items():
            output = folder / key
            command = [apus, "generate", spec, "--output", str(output), *options]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            counts[key] = characters(output)
    share = 1 - counts["values"] / counts["all"]
    print(f"{counts['all']} characters, {counts['values']} of them from values")
    print(f"templates spell {share:.1%}, budget at least {BUDGET:.0%}")
    sys.exit(0 if share >= BUDGET else 1)


main()
