"""Reads JSON-LD with PyLD or rdflib, without a network, and compares what the articles say.

usage: check_jsonld.py pyld|rdflib OUTPUT EXPECTED
Every line of OUTPUT is a text of its own when there are several that are JSON; EXPECTED has, as JSON a line, the
type, headline, date, address and body of each article.
"""

import json
import socket
import sys


def no_network(*_):
    raise RuntimeError("asked for the network")


socket.socket.connect = socket.create_connection = socket.getaddrinfo = no_network
reader, output, expected_path = sys.argv[1:]
SCHEMA = "https://schema.org/"
NAMES = ["headline", "datePublished", "url", "articleBody"]
text = open(output, encoding="utf-8").read()
assert "<" not in text, "not safe in a script element"
try:
    texts = [json.loads(text)]
except json.JSONDecodeError:
    texts = [json.loads(line) for line in text.splitlines()]
expected = [json.loads(line) for line in open(expected_path, encoding="utf-8")]

if reader == "pyld":
    from pyld import jsonld

    def value(node, name):
        values = node.get(SCHEMA + name)
        return values and values[0]["@value"]

    found = []
    for each in texts:
        for node in jsonld.expand(each):
            found.append([node["@type"][0].removeprefix(SCHEMA)] + [value(node, name) for name in NAMES])
        jsonld.to_rdf(each)
else:
    from rdflib import RDF, Graph, Literal, URIRef

    found = []
    for each in texts:
        graph = Graph().parse(data=json.dumps(each), format="json-ld")
        for wanted in expected:
            for subject in graph.subjects(URIRef(SCHEMA + "headline"), Literal(wanted[1])):
                values = [graph.value(subject, URIRef(SCHEMA + name)) for name in NAMES]
                found.append(
                    [str(graph.value(subject, RDF.type)).removeprefix(SCHEMA)] + [v and str(v) for v in values]
                )
if found != expected:
    sys.exit(f"found {found!r}, expected {expected!r}")
