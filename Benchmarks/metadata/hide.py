"""Takes a page's machine-readable data out of its source, and leaves every other byte."""
import re

JSON_LD = re.compile(rb"<script\b[^>]*ld\+json[^>]*>.*?</script\s*>", re.I | re.S)
META = re.compile(rb"<meta\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.I)
KEPT_META = re.compile(rb"charset|http-equiv|viewport", re.I)
TAG = re.compile(rb"<[a-z][a-z0-9:-]*\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.I)
MARK = re.compile(
    rb"\s(?:itemprop|itemscope|itemtype|itemid|itemref|property|typeof|vocab|about|datatype)"
    rb"(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?(?=[\s/>])",
    re.I,
)


def hide(page):
    """Without JSON-LD, `meta` elements (but for those on the encoding) and the attributes of microdata and RDFa."""
    page = JSON_LD.sub(b"", page)
    page = META.sub(lambda match: match.group() if KEPT_META.search(match.group()) else b"", page)
    return TAG.sub(lambda match: MARK.sub(b"", match.group()), page)
