#!/usr/bin/env python3
"""Writes articles as NDJSON, or as one array, of about a size: articles.py FILE MEGABYTES [lines|array]

The same arguments give the same bytes. Members are those of a crawler's output: title, url, date, author, language,
tags, text and some numbers. Texts have quotes, line breaks and letters beyond ASCII.
"""
import json
import random
import sys

WORDS = (
    "the of and to in a is that for it was on are as with his they at be this from have or by one had not but what "
    "all were when we there can an your which their said if do will each about how up out them then she many some so "
    "these would other into has more her two like him see time could no make than first been its who now people my "
    "made over did down only way find use may water long little very after words called just where most know harbour "
    "council minister election weather bridge orchard museum railway budget library festival engine garden teacher"
).split()
NAMES = "Anna Bela Carlos Dora Emil Fatima Goran Hana Igor Jana Karim Lena Milo Nadia Oskar Petra".split()
FAMILIES = "Abel Brandt Castillo Dvořák Eriksen Fournier Grant Haddad Ivanov Jensen Kovač Lindqvist".split()
POOL = 2000


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(6, 22))]
    if rng.random() < 0.15:
        odd = ['"quoted"', "(aside)", "3.50", "well-known", "café", "it's", "– and"]
        words[rng.randrange(len(words))] = rng.choice(odd)
    return " ".join(words).capitalize() + rng.choice([".", ".", ".", "?", "!"])


def article(rng):
    headline = " ".join(rng.choice(WORDS) for _ in range(rng.randint(5, 11))).capitalize()
    paragraphs = [" ".join(sentence(rng) for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(4, 14))]
    return {
        "id": 0,
        "title": headline,
        "url": f"https://news{rng.randrange(7)}.example.com/story/{headline.lower().replace(' ', '-')}",
        "date": f"{rng.randint(2000, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T"
        f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00Z",
        "author": f"{rng.choice(NAMES)} {rng.choice(FAMILIES)}",
        "language": "en",
        "tags": rng.sample(WORDS, 3),
        "text": "\n\n".join(paragraphs),
        "score": round(rng.random() * 100, 3),
        "views": rng.randrange(10**6),
        "paid": rng.random() < 0.1,
    }


def main():
    path, size = sys.argv[1], int(float(sys.argv[2]) * 1e6)
    is_array = sys.argv[3:] == ["array"]
    rng = random.Random(20211231)
    # Articles repeat beyond the pool, under numbers of their own.
    pool = [json.dumps(article(rng), ensure_ascii=False).encode() for _ in range(POOL)]
    pool = [text.removeprefix(b'{"id": 0') for text in pool]
    written = number = 0
    with open(path, "wb", buffering=1 << 20) as file:
        if is_array:
            file.write(b"[\n")
        while written < size:
            line = b'{"id": %d%s' % (number, pool[number % POOL])
            if number > 0:
                line = (b",\n" if is_array else b"\n") + line
            file.write(line)
            written += len(line)
            number += 1
        file.write(b"\n]\n" if is_array else b"\n")


main()
