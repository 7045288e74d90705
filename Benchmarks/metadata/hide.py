"""Takes a page's machine-readable data out of its source, and leaves every other byte.

What goes: scripts of every kind (JSON-LD, and the data that pages hand to their programs), `meta` elements but for those
on the encoding, `link` elements (canonical addresses carry dates), the attributes of microdata and RDFa, and the dates in
`time` elements and in `data-` attributes. What stays is what a reader sees or what the page is drawn with: `title`,
headings, text, links, classes.
"""
import re

SCRIPT = re.compile(rb"<script\b[^>]*>.*?</script\s*>", re.I | re.S)
META = re.compile(rb"<(?:meta|link)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.I)
KEPT_META = re.compile(rb"<meta[^>]*(?:charset|http-equiv)", re.I)
TAG = re.compile(rb"<[a-z][a-z0-9:-]*\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.I)
MARK = re.compile(
    rb"\s(?:itemprop|itemscope|itemtype|itemid|itemref|property|typeof|vocab|about|datatype|datetime|pubdate|content"
    rb"|data-[a-z0-9_:.-]*)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?(?=[\s/>])",
    re.I,
)


def hide(page):
    page = SCRIPT.sub(b"", page)
    page = META.sub(lambda match: match.group() if KEPT_META.match(match.group()) else b"", page)
    return TAG.sub(lambda match: without_marks(match.group()), page)


def without_marks(tag):
    # The elements on the encoding keep their `content`.
    return tag if tag[:5].lower() == b"<meta" else MARK.sub(b"", tag)
