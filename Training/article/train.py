#!/usr/bin/env python3
"""Trains the model that tells article text from the rest of a page, and writes it as Swift tables.

    train.py DUMPBLOCKS PAGES CORPORA [--write FILE] [--all] [--held]

DUMPBLOCKS is the program of that name; PAGES is a folder with the pages of both corpora, unpacked; CORPORA is the folder
that holds `articles` and `snippets`, each with its truth.json. Pages whose id's SHA-1 ends in 0 to 4 (of 16) are kept
out: without --all the model is not trained on them. Figures by five-fold cross-validation over the other pages are
printed, the mean and spread of several ways to share them out, with the choice of blocks that Galley itself makes by
the chances. With --held, figures for the pages kept out are printed, too: to be looked at once, when all is chosen.

A block of an article is wanted by the share of its four-word runs that are the truth's: where captions or bylines stand
in a paragraph, no answer is quite wrong. Of a snippets page only blocks that hold a passage which must or must not be
there are known.
"""
import argparse
import hashlib
import json
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from statistics import mean

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

WORD = re.compile(r"\w+")


def digest(page):
    return int(hashlib.sha1(page.encode()).hexdigest(), 16)


def is_kept_out(page):
    return digest(page) % 16 < 5


def runs(text, width=4):
    words = WORD.findall(text)
    return [tuple(words[i:i + width]) for i in range(max(1, len(words) - width + 1))] if words else []


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


class Page:
    def __init__(self, name, truth):
        self.name, self.truth, self.texts, self.rows = name, truth, [], []
        self.is_article = "text" in truth

    def label(self):
        """For each block how much of it is wanted (None: not known), and what a mistake weighs."""
        if self.is_article:
            wanted = set(runs(self.truth["text"]))
            lines = {fold(line) for line in self.truth["text"].split("\n") if line.strip()}
            counts = [max(1, len(WORD.findall(text))) for text in self.texts]
            total = sum(counts)
            for text, count in zip(self.texts, counts):
                found = runs(text)
                if count >= 4:
                    share = sum(run in wanted for run in found) / len(found)
                else:
                    share = float(text in lines)
                yield share, 40 * count / total
        else:
            wanted = [fold(passage) for passage in self.truth["with"]]
            unwanted = [fold(passage) for passage in self.truth["without"]]

            def holds(text, passages):
                return any(p in text or (len(text) > 20 and text in p) for p in passages)

            for text in self.texts:
                good, bad = holds(text, wanted), holds(text, unwanted)
                yield (None if good == bad else float(good)), 0.6


def load(program, folder, corpora):
    truths = {}
    for corpus in ("articles", "snippets"):
        truths.update(json.loads((corpora / corpus / "truth.json").read_text()))
    pages = []
    paths = sorted(path for path in folder.iterdir() if path.name.removesuffix(".html") in truths)
    with tempfile.TemporaryFile("w+b") as dump:
        subprocess.run([program, "blocks", *paths], stdout=dump, check=True)
        dump.seek(0)
        lines = (line.decode("utf-8", "replace") for line in dump)
        names = next(lines).split()
        for line in lines:
            if line.startswith("page "):
                name = line[5:].strip()
                pages.append(Page(name.removesuffix(".html"), truths[name.removesuffix(".html")]))
                pages[-1].path = folder / name
                continue
            numbers, _, text = line.rstrip("\n").partition("\t")
            pages[-1].rows.append(numpy.array(numbers.split(), dtype=numpy.float32))
            pages[-1].texts.append(text)
    return names, pages


def examples(pages):
    """A block that is wanted in part is two examples, which share its weight."""
    rows, wanted, weights = [], [], []
    for page in pages:
        for row, (share, weight) in zip(page.rows, page.label()):
            for is_wanted, part in ((True, share), (False, None if share is None else 1 - share)):
                if part:
                    rows.append(row)
                    wanted.append(is_wanted)
                    weights.append(weight * part)
    return numpy.array(rows), numpy.array(wanted), numpy.array(weights)


def train(pages, trees, leaves):
    rows, wanted, weights = examples(pages)
    model = HistGradientBoostingClassifier(
        max_iter=trees, max_leaf_nodes=leaves, learning_rate=6 / trees, min_samples_leaf=25, l2_regularization=2,
        max_features=0.3, random_state=1)
    return model.fit(rows, wanted, sample_weight=weights)


def chances(model, page):
    return model.predict_proba(numpy.array(page.rows))[:, 1] if page.rows else numpy.array([])


def select(program, pages, chances):
    """The blocks of each page that Galley keeps by these chances."""
    with tempfile.NamedTemporaryFile("w") as file:
        for page in pages:
            for chance in chances[page.name]:
                file.write(f"{chance:.6f}\n")
        file.flush()
        result = subprocess.run(
            [program, "choose", file.name, *(page.path for page in pages)], capture_output=True, check=True)
    flags = iter(result.stdout.split())
    return [[next(flags) == b"1" for _ in page.texts] for page in pages]


def score(pages, kept):
    """Precision, recall and F1 of both corpora, by the measures of the public benchmarks."""
    rows, tp, fp, fn = [], 0, 0, 0
    for page, keep in zip(pages, kept):
        text = "\n".join(t for t, k in zip(page.texts, keep) if k)
        if page.is_article:
            want, got = Counter(runs(page.truth["text"])), Counter(runs(text))
            rows.append((sum((want & got).values()), sum((got - want).values()), sum((want - got).values())))
        else:
            text = fold(text)
            hits = sum(fold(p) in text for p in page.truth["with"])
            tp, fn = tp + hits, fn + len(page.truth["with"]) - hits
            fp += sum(fold(p) in text for p in page.truth["without"])
    result = []
    for precision, recall in (
            (mean(a / (a + b) for a, b, _ in rows if a + b), mean(a / (a + c) if a + c else 1.0 for a, _, c in rows)),
            (tp / (tp + fp), tp / (tp + fn))):
        result += [precision, recall, 2 * precision * recall / (precision + recall)]
    return result


def tell(results):
    """The mean of several results, and the spread of F1."""
    means, spreads = numpy.mean(results, axis=0), numpy.std(results, axis=0)
    return "  ".join(
        f"{name} P {means[at]:.4f} R {means[at + 1]:.4f} F1 {means[at + 2]:.4f} ± {spreads[at + 2]:.4f}"
        for name, at in (("articles", 0), ("snippets", 3)))


def cross_validate(args, pages, way):
    """One of the ways to share the pages out to five parts, each judged by the others."""
    found = {}
    part = {page.name: digest(f"{way}:{page.name}") % 5 for page in pages}
    for held in range(5):
        model = train([page for page in pages if part[page.name] != held], args.trees, args.leaves)
        found |= {page.name: chances(model, page) for page in pages if part[page.name] == held}
    return score(pages, select(args.program, pages, found))


def swift(model, names):
    """The trees as one array of nodes: a leaf has no feature, and its value stands in place of the threshold."""
    nodes, roots = [], []
    for (tree,) in model._predictors:
        roots.append(len(nodes))
        base = len(nodes)
        for node in tree.nodes:
            if node["is_leaf"]:
                nodes.append((255, node["value"], 0, 0))
            else:
                nodes.append((int(node["feature_idx"]), node["num_threshold"], base + int(node["left"]),
                              base + int(node["right"])))
    lines = ["// Written by Training/article/train.py; not to be edited.", "", "extension BlockModel {",
             f"    static let base: Float = {float(model._baseline_prediction.ravel()[0])!r}", "",
             "    /// Where each tree begins.", "    static let roots: [UInt16] = ["]
    lines += wrap([str(root) for root in roots]) + ["    ]", "", "    /// Of each node the feature, or 255 for a leaf.",
                                                   "    static let features: [UInt8] = ["]
    lines += wrap([str(n[0]) for n in nodes]) + ["    ]", "",
                                                 "    /// The threshold up to which the left branch is taken; of a leaf, what it adds.",
                                                 "    static let values: [Float] = ["]
    lines += wrap([f"{n[1]:.6g}" for n in nodes]) + ["    ]", "", "    static let lefts: [UInt16] = ["]
    lines += wrap([str(n[2]) for n in nodes]) + ["    ]", "", "    static let rights: [UInt16] = ["]
    lines += wrap([str(n[3]) for n in nodes]) + ["    ]", "}", ""]
    return "\n".join(lines)


def wrap(items, width=112):
    lines, line = [], "       "
    for item in items:
        if len(line) + len(item) + 2 > width:
            lines.append(line)
            line = "       "
        line += f" {item},"
    return lines + [line]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("pages", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--all", action="store_true", help="train on the pages that are kept out, too")
    parser.add_argument("--held", action="store_true", help="also judge the pages that are kept out")
    parser.add_argument("--ways", type=int, default=3, help="how many ways to share out the pages")
    parser.add_argument("--trees", type=int, default=60)
    parser.add_argument("--leaves", type=int, default=20)
    args = parser.parse_args()
    names, pages = load(args.program, args.pages, args.corpora)
    used = [page for page in pages if not is_kept_out(page.name)]
    held = [page for page in pages if is_kept_out(page.name)]
    print(f"{len(used)} pages, cross-validated:", tell([cross_validate(args, used, way) for way in range(args.ways)]))
    model = train(used, args.trees, args.leaves)
    if args.held:
        found = {page.name: chances(model, page) for page in held}
        print(f"{len(held)} pages kept out:", tell([score(held, select(args.program, held, found))]))
    if args.write:
        if args.all:
            model = train(pages, args.trees, args.leaves)
        args.write.write_text(swift(model, names))


if __name__ == "__main__":
    main()
