#!/usr/bin/env python3
"""Writes a folder of news dumps: a headline, a date, an address, then one paragraph a line.

usage: generate.py FOLDER COUNT [BYTES-PER-ARTICLE] [ARTICLES-PER-FILE]
The same arguments give the same bytes.
"""
import os
import random
import sys

WORDS = (
    "the of and to in a is that for it was on are as with his they at be this from have or by one had not but what "
    "all were when we there can an your which their said if do will each about how up out them then she many some so "
    "these would other into has more her two like him see time could no make than first been its who now people my "
    "made over did down only way find use may water long little very after words called just where most know harbour "
    "council minister election weather bridge orchard museum railway budget library festival engine garden teacher"
).split()


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(6, 22))]
    if rng.random() < 0.15:
        words[rng.randrange(len(words))] = rng.choice(['"quoted"', "(aside)", "3.50", "well-known", "café", "it's", "– and"])
    return " ".join(words).capitalize() + rng.choice([".", ".", ".", "?", "!"])


def article(rng, number, size):
    headline = " ".join(rng.choice(WORDS) for _ in range(rng.randint(5, 11))).capitalize()
    date = f"{rng.randint(2000, 2024)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    lines = [headline, date, f"https://news{number % 7}.example.com/story/{number}/{headline.lower().replace(' ', '-')}"]
    length = sum(map(len, lines))
    while length < size:
        paragraph = " ".join(sentence(rng) for _ in range(rng.randint(1, 4)))
        if rng.random() < 0.02:
            paragraph = "Comments are moderated and generally will be posted if they are on-topic and not abusive."
        lines.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(lines) + "\n"


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 2700
    each = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    rng = random.Random(20211231)
    pool = [article(rng, number, size) for number in range(min(count * each, 2000))]
    number = 0
    for index in range(count):
        place = os.path.join(folder, f"{index // 1000:04}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"dump-{index:07}.txt"), "w", encoding="utf-8", newline="") as file:
            for _ in range(each):
                # Articles repeat beyond the pool, under headlines of their own.
                text = pool[number % len(pool)]
                file.write(f"{number} {text}" if number >= len(pool) else text)
                number += 1


main()
