"""Expands JSON-LD with PyLD and loads it with rdflib, without a network; everything must be schema.org's, and nothing
may be lost on the way.

usage: check_vocabulary.py FILE...
Nothing is lost when every value of the text is there when expanded, under its property. A node that has what Google's
Article page recommends must have it in the form that the page asks for.
"""

import json
import re
import socket
import sys
from urllib.parse import urlsplit


def no_network(*_):
    raise RuntimeError("asked for the network")


socket.socket.connect = socket.create_connection = socket.getaddrinfo = no_network

from pyld import jsonld
from rdflib import Graph, URIRef

SCHEMA = "https://schema.org/"

THING = """additionalType alternateName description disambiguatingDescription identifier image mainEntityOfPage name
potentialAction sameAs subjectOf url""".split()

CREATIVE_WORK = THING + """about abstract accessMode accessModeSufficient accessibilityAPI accessibilityControl
accessibilityFeature accessibilityHazard accessibilitySummary accountablePerson acquireLicensePage aggregateRating
alternativeHeadline archivedAt assesses associatedMedia audience audio author award awards character citation comment
commentCount conditionsOfAccess contentLocation contentRating contentReferenceTime contributor copyrightHolder
copyrightNotice copyrightYear correction countryOfOrigin creativeWorkStatus creator creditText dateCreated dateModified
datePublished digitalSourceType discussionUrl editEIDR editor educationalAlignment educationalLevel educationalUse
encoding encodingFormat encodings exampleOfWork expires fileFormat funder funding genre hasPart headline inLanguage
interactionStatistic interactivityType interpretedAsClaim isAccessibleForFree isBasedOn isBasedOnUrl isFamilyFriendly
isPartOf keywords learningResourceType license locationCreated mainEntity maintainer material materialExtent mentions
offers pattern position producer provider publication publisher publisherImprint publishingPrinciples recordedAt
releasedEvent review reviews schemaVersion sdDatePublished sdLicense sdPublisher size sourceOrganization spatial
spatialCoverage sponsor teaches temporal temporalCoverage text thumbnail thumbnailUrl timeRequired translationOfWork
translator typicalAgeRange usageInfo version video wordCount workExample workTranslation""".split()

ARTICLE = CREATIVE_WORK + "articleBody articleSection backstory pageEnd pageStart pagination speakable".split()
NEWS_ARTICLE = ARTICLE + "dateline printColumn printEdition printPage printSection".split()
WEB_PAGE = CREATIVE_WORK + """breadcrumb lastReviewed mainContentOfPage primaryImageOfPage relatedLink reviewedBy
significantLink significantLinks speakable specialty""".split()

# What the types that the goldens and the recipes use have; what they have beyond Thing is enough for agents.
PROPERTIES = {
    "Article": ARTICLE,
    "NewsArticle": NEWS_ARTICLE,
    "ReportageNewsArticle": NEWS_ARTICLE,
    "OpinionNewsArticle": NEWS_ARTICLE,
    "BlogPosting": ARTICLE + ["sharedContent"],
    "TechArticle": ARTICLE + ["dependencies", "proficiencyLevel"],
    "WebPage": WEB_PAGE,
    "CreativeWork": CREATIVE_WORK,
    "Person": THING + "affiliation email familyName givenName jobTitle worksFor".split(),
    "Organization": THING + "email legalName logo parentOrganization".split(),
    "Thing": THING,
}

DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?")


class Check:
    def __init__(self, place):
        self.place = place

    def fail(self, *what):
        sys.exit(" ".join([self.place + ":"] + [str(each) for each in what]))

    def node(self, node):
        """A node of the expanded text: its types and properties are schema.org's."""
        types = node.get("@type", [])
        if not types:
            self.fail("a node has no type:", node)
        for type in types:
            name = type.removeprefix(SCHEMA)
            if name == type or name not in PROPERTIES:
                self.fail("the vocabulary has no type", type, "(or the check does not know it)")
            for key, values in node.items():
                if key.startswith("@"):
                    continue
                if key.removeprefix(SCHEMA) not in PROPERTIES[name]:
                    self.fail(name, "has no property", key)
                for value in values:
                    if "@value" not in value and set(value) != {"@id"}:
                        self.node(value)

    def values(self, text, node):
        """Every value of a node of the text is in the expanded one."""
        for key, value in text.items():
            if key in ("@context", "@id", "@type"):
                continue
            found = node.get(SCHEMA + key)
            wanted = value if isinstance(value, list) else [value]
            if found is None or len(found) != len(wanted):
                self.fail("lost", key, value)
            for one, other in zip(wanted, found):
                if isinstance(one, dict):
                    self.values(one, other)
                elif other.get("@value") != one or type(other["@value"]) is not type(one):
                    self.fail("lost in", key, one, other)

    def google(self, text):
        """What Google Search Central asks of an article's data, where there is any."""
        if text["@type"] not in ("Article", "NewsArticle", "BlogPosting"):
            return
        for key in ("datePublished", "dateModified"):
            if key in text and not DATE.fullmatch(text[key]):
                self.fail(key, "is no date of ISO 8601:", text[key])
        for image in text.get("image", []):
            if not urlsplit(image).scheme:
                self.fail("the address of an image is not absolute:", image)
        for author in text.get("author", []):
            if author.get("@type") not in ("Person", "Organization") or not author.get("name"):
                self.fail("an author has no type or no name:", author)
        for key, value in text.items():
            if value in ("", [], {}, None):
                self.fail(key, "is empty")


def texts(path):
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    if "<" in whole:
        sys.exit(f"{path}: not safe in a script element")
    try:
        return [json.loads(whole)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in whole.split("\n") if line]


articles = 0
for path in sys.argv[1:]:
    check = Check(path)
    for text in texts(path):
        nodes = text.get("@graph", [text])
        expanded = jsonld.expand(text)
        if len(expanded) != len(nodes):
            check.fail(f"{len(expanded)} nodes of {len(nodes)}")
        for given, node in zip(nodes, expanded):
            check.node(node)
            check.values(given, node)
            check.google(given)
        graph = Graph().parse(data=json.dumps(text), format="json-ld")
        for given in nodes:
            if "headline" in given and not (None, URIRef(SCHEMA + "headline"), None) in graph:
                check.fail("rdflib finds no headline")
        articles += len(nodes)
if articles == 0:
    sys.exit("no articles")
print(f"{articles} articles are schema.org's")
