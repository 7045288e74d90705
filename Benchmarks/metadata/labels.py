"""What a page's own machine-readable data says of it: headline, authors, day of publication.

JSON-LD of an article comes first. Without it, the properties of Open Graph and the other `meta` elements give a headline
or authors where both have them and agree, and a date where either has one and the other none or the same. An author who is
the publisher by another name is no label.
"""
import html
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
SITE = {"og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site"}


def fold(text):
    """A text for comparison: without case, forms of characters, punctuation and runs of space."""
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
    return (bool(text.strip()) and "://" not in text and "@" not in text and not text.strip().startswith("/")
            and len(text) < 80)


def day(text):
    """The calendar day of an ISO 8601 date, as its own zone has it; `None` for other forms."""
    match = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text)
    return "-".join(match.groups()) if match and match[1] > "1980" else None


def unescape(text):
    return SPACE.sub(" ", html.unescape(html.unescape(text))).strip()


def article(nodes, title):
    """The node of JSON-LD that the page is about; `None` where there are several and the title decides for none."""
    found = [node for node in nodes if any(ARTICLE_TYPES.search(kind) for kind in types(node))]
    headlines = {fold(unescape(text)) for node in found for text in names(node.get("headline", []), {})}
    if len(headlines) > 1:
        found = [node for node in found
                 if any(fold(unescape(text)) in fold(title) for text in names(node.get("headline", []), {}))]
        if len({fold(unescape(t)) for node in found for t in names(node.get("headline", []), {})}) != 1:
            return None
    return max(found, key=lambda node: sum(key in node for key in ("headline", "author", "datePublished")), default=None)


def labels(tree):
    """Field -> label, for those of `headline`, `author` (a sorted list) and `date` that the page's data decides."""
    properties = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").strip().lower()
            if content and key:
                properties.setdefault(key, []).append(content)

    def said(table):
        kinds = {}
        for key, kind in table.items():
            kinds.setdefault(kind, []).extend(properties.get(key, []))
        return kinds

    nodes = json_ld(tree)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    title = " ".join(properties.get("og:title", []) + [t.text_content() for t in tree.iter("title")])
    node = article(nodes, title) or {}
    site = {fold(text).removesuffix(" com").replace(" ", "") for key in SITE for text in properties.get(key, [])}
    site |= {fold(text).removesuffix(" com").replace(" ", "") for n in nodes
             for text in names(n.get("publisher", []), by_id)}
    result = {}

    headline = next((unescape(text) for text in names(node.get("headline", []), {}) if fold(text)), None)
    if not headline:
        kinds = said(HEADLINE)
        texts = {fold(unescape(text)) for texts in kinds.values() for text in texts}
        if kinds["graph"] and kinds["meta"] and len(texts) == 1:
            headline = unescape(kinds["graph"][0])
    if headline:
        # A headline is no headline with the site's name behind it.
        pieces = re.split(r"\s+[|–—·-]\s+", headline)
        if len(pieces) > 1 and fold(pieces[-1]).removesuffix(" com").replace(" ", "") in site:
            headline = headline[:headline.rindex(pieces[-1])].rstrip(" |–—·-")
        result["headline"] = headline

    def people(texts):
        found = {}
        for text in texts:
            for name in split_names(unescape(text)):
                if is_name(name) and fold(name):
                    found.setdefault(fold(name), name)
        return found

    author = people(names(node.get("author", []), by_id))
    if not author:
        kinds = said(AUTHOR)
        graph, meta = (people(text for text in kinds[kind] if is_name(text)) for kind in ("graph", "meta"))
        author = graph if graph and set(graph) == set(meta) else {}
    if author and not any(key.removesuffix(" com").replace(" ", "") in site for key in author):
        result["author"] = sorted(author.values())

    published = node.get("datePublished")
    date = day(published) if isinstance(published, str) else None
    if not date:
        days = {day(text) for texts in said(PUBLISHED).values() for text in texts} - {None}
        date = days.pop() if len(days) == 1 else None
    if date:
        result["date"] = date
    return result
