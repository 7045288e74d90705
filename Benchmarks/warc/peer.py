#!/usr/bin/env python3
"""Extracts the text of every page of a WARC file with FastWARC and Resiliparse: peer.py IN.warc.gz OUT

Writes one file a page, named after its address, in one thread.
"""
import os
import sys

from fastwarc.warc import ArchiveIterator, WarcRecordType
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree

out = sys.argv[2]
made = set()
for record in ArchiveIterator(sys.argv[1], record_types=WarcRecordType.response):
    body = record.reader.read()
    tree = HTMLTree.parse_from_bytes(body, record.http_charset or detect_encoding(body))
    text = extract_plain_text(tree, main_content=True, preserve_formatting=True)
    path = os.path.join(out, record.headers["WARC-Target-URI"].split("://")[1] + ".txt")
    folder = os.path.dirname(path)
    if folder not in made:
        os.makedirs(folder, exist_ok=True)
        made.add(folder)
    with open(path, "w", errors="replace") as file:
        file.write(text)
