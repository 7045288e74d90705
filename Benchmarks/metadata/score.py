#!/usr/bin/env python3
"""Scores headline, authors and date of publication, found in what is visible of a page alone.

    score.py GALLEY [--corpora FOLDER] [--peers NAME,...] [--misses FIELD]

GALLEY is the program. FOLDER holds `articles` and `snippets`, each with `pages/*.html.gz`; by default the environment
variable GALLEY_CORPORA names it, or else `../shared/corpora/extraction` beside the project.

Each page's labels are made from its own machine-readable data (labels.py), which is then taken out (hide.py), and all read
the same page that is left. Only the fields that a page has a label for count.

- A headline is right when it is the label's, case, punctuation and white space aside.
- A date is right when it is the label's day.
- An author is right when the label has the name, case and punctuation aside; each name counts.

Precision is the right share of what was answered, recall the share of labels that were answered right. Pages whose id's
SHA-1 ends in 0 to 4 (of 16) are kept out: no rule was made with them in sight. Their figures are a row of their own.
"""
import argparse
import gzip
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import html

from hide import hide
from labels import fold, labels, split_names

FIELDS = ("headline", "author", "date")


def is_kept_out(page):
    return int(hashlib.sha1(page.encode()).hexdigest(), 16) % 16 < 5


def load(corpora):
    """Page -> its source."""
    return {path.name.removesuffix(".html.gz"): gzip.decompress(path.read_bytes())
            for corpus in ("articles", "snippets") for path in sorted((corpora / corpus / "pages").glob("*.html.gz"))}


def parse(page):
    for encoding in ("utf-8", None):
        try:
            return html.fromstring(page, parser=html.HTMLParser(encoding=encoding))
        except (ValueError, html.etree.ParserError):
            continue
    return html.fromstring("<html></html>")


def galley(program, hidden):
    """What the program says of each page."""
    answers = {}
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages")
        pages.mkdir()
        for page, source in hidden.items():
            (pages / f"{page}.html").write_bytes(source)
        subprocess.run([program, "convert", *sorted(map(str, pages.iterdir())), "--from", "html", "--to", "json", "-o",
                        f"{folder}/out"], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for page in hidden:
            path = Path(folder, "out", f"{page}.json")
            metadata = json.loads(path.read_text())["metadata"] if path.exists() else {}
            answers[page] = {"headline": metadata.get("headline"),
                             "author": [agent["name"] for agent in metadata.get("author", [])],
                             "date": (metadata.get("datePublished") or "")[:10] or None}
    return answers


def trafilatura(_, hidden):
    from trafilatura import extract_metadata
    answers = {}
    for page, source in hidden.items():
        found = extract_metadata(source)
        answers[page] = {} if found is None else {
            "headline": found.title, "date": found.date,
            "author": [name.strip() for name in (found.author or "").split(";") if name.strip()]}
    return answers


def count(field, label, answer):
    """How many answers are right, how many there are, and how many labels."""
    if field == "author":
        wanted = {fold(name) for name in label}
        given = {fold(part) for name in answer or [] for part in split_names(name)}
        return len(wanted & given), len(given), len(wanted)
    if not answer:
        return 0, 0, 1
    return int(answer == label if field == "date" else fold(answer) == fold(label)), 1, 1


def rates(counts):
    right, given, wanted = map(sum, zip(*counts)) if counts else (0, 0, 0)
    precision, recall = right / max(1, given), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main():
    beside = Path(__file__).resolve().parents[3] / "shared/corpora/extraction"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--corpora", type=Path, default=Path(os.environ.get("GALLEY_CORPORA", beside)))
    parser.add_argument("--peers", default="trafilatura")
    parser.add_argument("--misses", choices=FIELDS, help="print what was wrong, of the pages that are not kept out")
    arguments = parser.parse_args()

    pages = load(arguments.corpora)
    truth = {page: labels(parse(source)) for page, source in pages.items()}
    hidden = {page: hide(source) for page, source in pages.items() if truth[page]}
    who = {"galley": galley(arguments.galley, hidden)}
    if "trafilatura" in arguments.peers.split(","):
        who["trafilatura"] = trafilatura(None, hidden)

    print("| field | pages | labelled | who | precision | recall | F1 |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for field in FIELDS:
        for part, kept in (("tuned on", False), ("kept out", True)):
            chosen = [page for page in hidden if field in truth[page] and is_kept_out(page) == kept]
            for name, answers in who.items():
                row = rates([count(field, truth[page][field], answers[page].get(field)) for page in chosen])
                print(f"| {field} | {part} | {len(chosen)} | {name} | " + " | ".join(f"{x:.3f}" for x in row) + " |")
    if arguments.misses:
        for page in hidden:
            label = truth[page].get(arguments.misses)
            answer = who["galley"][page].get(arguments.misses)
            if label and not is_kept_out(page) and count(arguments.misses, label, answer) != (
                    n := len(label) if arguments.misses == "author" else 1, n, n):
                print(page, repr(label), repr(answer), file=sys.stderr)


if __name__ == "__main__":
    main()
