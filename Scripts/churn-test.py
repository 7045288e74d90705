#!/usr/bin/env python3
"""Changes, adds and removes inputs at random between runs, some of which are killed: what the last run leaves must be,
byte for byte, what one run makes of the last inputs.

    Scripts/churn-test.py .build/release/galley --rounds 50
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time

import importlib.util

spec = importlib.util.spec_from_file_location(
    "kill_test", os.path.join(os.path.dirname(os.path.abspath(__file__)), "kill-test.py"))
kill_test = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kill_test)

RECIPES = {
    "names": "  - write: markdown\n    to: ${out}/{slug}.md\n",
    "numbers": "  - write: text\n    to: ${out}/{hash:1}/{n:4}.txt\n  - write: csv\n    to: ${out}/all.csv\n",
    "parts": "  - write: csv\n    to: ${out}/all.csv\n    split: 40\n  - write: json-ld\n    to: ${out}/all.jsonld.gz\n",
    "packed": "  - write: text\n    to: ${out}/all.zip/{slug}.txt\n  - write: json-ld\n    to: ${out}/all.jsonld\n",
    "all": "  - write: json-ld\n    to: ${out}/graph.jsonld\n  - write: markdown\n    to: ${out}/{path}-{slug}.md\n"
           "  - write: csv\n    to: ${out}/all.csv\n",
}


def write_item(path, chance):
    words = "amber birch cedar delta ember flint".split()
    text = ""
    for _ in range(chance.choice([1, 1, 1, 3])):
        text += f"The {chance.choice(words)}\n2024{chance.randrange(1, 13):02d}15\nhttps://example.org/{chance.random()}\n"
        text += " ".join(chance.choices(words, k=chance.randrange(5, 60))) + ".\n"
    with open(path, "w") as file:
        file.write(text)


def write_archive(path, chance):
    count = chance.randrange(1, 60)
    folder = tempfile.mkdtemp(dir=os.path.dirname(os.path.dirname(path)))
    for number in range(count):
        write_item(os.path.join(folder, f"{number:03d}.txt"), chance)
    with tarfile.open(path, "w:gz") as archive:
        for name in sorted(os.listdir(folder)):
            archive.add(os.path.join(folder, name), name)
    shutil.rmtree(folder)


def change(inbox, chance):
    names = os.listdir(inbox)
    for _ in range(chance.randrange(0, 4)):
        kind = chance.randrange(4)
        if kind == 0 and names:
            path = os.path.join(inbox, chance.choice(names))
            if os.path.exists(path):
                os.unlink(path)
        elif kind == 1:
            write_archive(os.path.join(inbox, f"{chance.randrange(300):03d}.tar.gz"), chance)
        else:
            write_item(os.path.join(inbox, f"{chance.randrange(300):03d}.txt"), chance)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    galley = os.path.abspath(options.galley)
    total = runs = kills = 0
    for number in range(options.rounds):
        chance = random.Random(options.seed * 100_000 + number)
        name = chance.choice(sorted(RECIPES))
        work = tempfile.mkdtemp(prefix="galley-churn-")
        inbox = os.path.join(work, "in")
        os.mkdir(inbox)
        for item in range(chance.randrange(1, 250)):
            write_item(os.path.join(inbox, f"{item:03d}.txt"), chance)
        with open(os.path.join(work, "r.yaml"), "w") as file:
            file.write("galley: 1\nvars:\n  out: out\nchain:\n  - read: raw-text\n    from: in/**/*\n" + RECIPES[name])
        recipe = os.path.join(work, "r.yaml")
        for step in range(chance.randrange(1, 8)):
            if step:
                change(inbox, chance)
            command = [galley, "run", recipe, "--jobs", str(chance.choice([1, 2, 4]))]
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            runs += 1
            if chance.random() < 0.5:
                time.sleep(chance.uniform(0, 0.04))
                process.send_signal(signal.SIGKILL)
                kills += 1
            process.wait()
        last = subprocess.run([galley, "run", recipe, "--prune"], stderr=subprocess.PIPE)
        fresh = subprocess.run(
            [galley, "run", recipe, "--set", "out=fresh", "--state", os.path.join(work, "state")],
            stderr=subprocess.PIPE)
        if last.returncode or fresh.returncode:
            sys.exit(f"{work}: status {last.returncode} and {fresh.returncode}\n{last.stderr.decode()}")
        if kill_test.digest(os.path.join(work, "out")) != kill_test.digest(os.path.join(work, "fresh")):
            sys.exit(f"{work}: round {number} ({name}): out and fresh differ")
        total += 1
        shutil.rmtree(work)
    print(f"{total} rounds of {runs} runs, {kills} of them killed: always what one run makes")


if __name__ == "__main__":
    main()
