"""What a page's own machine-readable data says of it, where its kinds of data agree."""
import json
import re
import unicodedata

ARTICLE_TYPES = re.compile(r"(Article|BlogPosting|Report|Review|Recipe|HowTo|Posting)$")
SPACE = re.compile(r"\s+")

HEADLINE = {
    "og:title": "graph", "twitter:title": "graph", "twitter:text:title": "graph",
    "title": "meta", "dc.title": "meta", "dcterms.title": "meta", "parsely-title": "meta",
    "sailthru.title": "meta", "citation_title": "meta", "hdl": "meta",
}
AUTHOR = {
    "article:author": "graph", "og:article:author": "graph", "article:author_name": "graph",
    "author": "meta", "dc.creator": "meta", "dcterms.creator": "meta", "parsely-author": "meta",
    "sailthru.author": "meta", "citation_author": "meta", "byl": "meta",
}
PUBLISHED = {
    "article:published_time": "graph", "og:article:published_time": "graph", "article:published": "graph",
    "date": "meta", "dc.date": "meta", "dc.date.issued": "meta", "dcterms.date": "meta", "dcterms.created": "meta",
    "parsely-pub-date": "meta", "sailthru.date": "meta", "citation_publication_date": "meta",
    "pubdate": "meta", "publishdate": "meta", "publish-date": "meta", "publish_date": "meta",
    "publication_date": "meta", "publication-date": "meta", "pdate": "meta", "ptime": "meta",
}


def fold(text):
    """A text for comparison: without case, accents of form, punctuation and runs of space."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return SPACE.sub(" ", re.sub(r"[^\w]+", " ", text)).strip()


def json_nodes(value, depth=0):
    if depth > 20:
        return
    if isinstance(value, list):
        for item in value:
            yield from json_nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            if isinstance(item, (dict, list)):
                yield from json_nodes(item, depth + 1)


def json_ld(tree):
    """The objects of all JSON-LD blocks that a strict parser can read."""
    nodes = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                nodes += json_nodes(json.loads(script.text or "", strict=False))
            except ValueError:
                pass
    return nodes


def names(value, by_id, depth=0):
    if depth > 5:
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for item in value for name in names(item, by_id, depth + 1)]
    if isinstance(value, dict):
        if "name" in value:
            return names(value["name"], by_id, depth + 1)
        target = by_id.get(value.get("@id"))
        return names(target, by_id, depth + 1) if target is not None and target is not value else []
    return []


def types(node):
    kinds = node.get("@type", [])
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def split_names(text):
    """Names on one line, where they can be told apart: `A, B and C`."""
    text = re.sub(r"^\s*by\s+", "", text, flags=re.I)
    parts = [part.strip() for part in re.split(r"\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b)\s*", text) if part.strip()]
    return parts if all(" " in part for part in parts) else [text]


def is_name(text):
    return bool(text.strip()) and "://" not in text and "@" not in text and not text.strip().startswith("/") and len(text) < 80


def day(text):
    """The calendar day of an ISO 8601 date; `None` for other forms."""
    match = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text)
    return "-".join(match.groups()) if match else None


def claims(tree):
    """Field -> kind of data -> what each datum of that kind says."""
    found = {"headline": {}, "author": {}, "date": {}}

    def claim(field, kind, value):
        if value:
            found[field].setdefault(kind, []).append(value)

    nodes = json_ld(tree)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        if any(ARTICLE_TYPES.search(kind) for kind in types(node)):
            for text in names(node.get("headline", []), {}):
                claim("headline", "json-ld", text)
            claim("author", "json-ld", [n for n in names(node.get("author", []), by_id) if is_name(n)])
            published = node.get("datePublished")
            if isinstance(published, str):
                claim("date", "json-ld", day(published))
    listed = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").strip().lower()
            if not content or not key:
                continue
            if key in HEADLINE:
                claim("headline", HEADLINE[key], content)
            if key in AUTHOR and is_name(content):
                listed.setdefault((AUTHOR[key], key), []).extend(split_names(content))
            if key in PUBLISHED:
                claim("date", PUBLISHED[key], day(content))
    for (kind, _), texts in listed.items():
        claim("author", kind, texts)
    return found


def agreed(values, same):
    """The value that all kinds of data give, when there are two kinds or more; else `None`."""
    if len(values) < 2:
        return None
    flat = [value for kind in values.values() for value in kind]
    return flat[0] if all(same(flat[0], value) for value in flat[1:]) else None


def labels(tree):
    """Headline, authors and day of publication, each only where two or more kinds of data (JSON-LD, OpenGraph and
    its like, other meta elements) have it and none says otherwise."""
    found = claims(tree)
    people = lambda value: {fold(name) for item in value for name in split_names(item)}
    result = {}
    headline = agreed(found["headline"], lambda a, b: fold(a) == fold(b))
    if headline and fold(headline):
        result["headline"] = SPACE.sub(" ", headline).strip()
    author = agreed(found["author"], lambda a, b: people(a) == people(b))
    if author and people(author):
        result["author"] = sorted({n for item in author for n in split_names(item)})
    date = agreed(found["date"], lambda a, b: a == b)
    if date:
        result["date"] = date
    return result
