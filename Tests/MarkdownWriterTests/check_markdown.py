"""Reads Markdown with cmark-gfm and with markdown-it-py, and compares the HTML that they make of it.

usage: check_markdown.py FILE
FILE has texts that are parted by U+001E.
"""

import html
import re
import subprocess
import sys
import urllib.parse

from markdown_it import MarkdownIt

BLOCK = "p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|br"


def normal(text):
    """HTML in one form: the spelling of attributes, addresses, entities and empty tags, `s` for `del`, and white space
    about blocks are no difference."""
    text = re.sub(r' style="text-align:\s*(\w+);?"', r' align="\1"', text)
    text = re.sub(r"<(hr|br|img[^>]*?)\s*/?>", r"<\1>", text)
    text = re.sub(r"<(/?)s>", r"<\1del>", text)
    parts = re.split(r"(<pre>.*?</pre>)", text, flags=re.S)
    for index in range(0, len(parts), 2):
        part = re.sub(r"\s+", " ", parts[index])
        parts[index] = re.sub(rf"\s*(</?(?:{BLOCK})(?: [^>]*)?>)\s*", r"\1", part)
    text = "".join(part.strip() if index % 2 == 0 else part for index, part in enumerate(parts))
    text = text.replace("<tbody></tbody>", "").replace("&quot;", '"')
    return urllib.parse.unquote(html.unescape(text))


def cmark(text):
    command = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough"]
    return subprocess.run(command, input=text.encode(), check=True, capture_output=True).stdout.decode()


parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# Links to scripts are a matter of taste, not of reading.
parser.validateLink = lambda _: True
parser.normalizeLink = lambda address: address
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    texts = file.read().split("\x1e")
for number, text in enumerate(texts):
    one, other = normal(cmark(text)), normal(parser.render(text))
    if one != other:
        place = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
        start = max(place - 60, 0)
        sys.exit(f"text {number}: cmark-gfm {one[start:place + 80]!r}\nmarkdown-it {other[start:place + 80]!r}\nof {text}")
print(f"{len(texts)} texts are the same to both")
