#!/usr/bin/env python3
"""Makes the trees in Trees/ from the samples in Samples/ with pandoc.

Each file of samples holds documents of one format, each after a line `%%%% name`. Besides every document alone, some
are put together of several, chosen by a seed, so that constructs meet each other. A line of the output is an object
with the document's name and pandoc's JSON of it.

usage: samples.py [PANDOC]
"""

import json
import pathlib
import random
import re
import subprocess
import sys

FORMATS = {"markdown": "markdown", "html": "html", "rst": "rst", "org": "org", "latex": "latex"}
# Documents that must stand alone: what is theirs is the whole document's.
WHOLE = re.compile(r"documentclass|<html|^---$|^% |^#\+title|^#\+macro", re.M)
COMBINATIONS = 12


def samples(path):
    """The names and texts of a file of samples."""
    parts = re.split(r"^%%%% (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)
    return list(zip(parts[1::2], parts[2::2]))


def combined(documents, seed):
    """Some documents that are made of others."""
    chooser = random.Random(seed)
    parts = [text for _, text in documents if not WHOLE.search(text)]
    for number in range(COMBINATIONS):
        chosen = chooser.sample(parts, 8)
        yield f"combined-{number + 1}", "\n\n".join(chosen)


def tree(pandoc, format, text):
    result = subprocess.run(
        [pandoc, "-f", format, "-t", "json"], input=text.encode(), capture_output=True, check=True)
    return json.loads(result.stdout)


def main():
    pandoc = sys.argv[1] if len(sys.argv) > 1 else "pandoc"
    folder = pathlib.Path(__file__).parent
    (folder / "Trees").mkdir(exist_ok=True)
    for name, format in FORMATS.items():
        documents = samples(folder / "Samples" / f"{name}.txt")
        documents += list(combined(documents, name))
        with open(folder / "Trees" / f"{name}.ndjson", "w", encoding="utf-8") as output:
            for title, text in documents:
                line = {"name": f"{name}/{title}", "tree": tree(pandoc, format, text)}
                output.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
        print(f"{name}: {len(documents)} documents")


if __name__ == "__main__":
    main()
