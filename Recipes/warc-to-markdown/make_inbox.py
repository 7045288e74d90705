#!/usr/bin/env python3
"""Makes inbox/crawl.warc.gz: a small crawl with what real ones have, one gzip member a record."""

import gzip
import os
import zlib

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="{charset}"><title>{title} | The Lantern</title>
<meta property="article:published_time" content="{date}T08:00:00Z"><meta name="author" content="{author}">
<link rel="canonical" href="{url}"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/city">City</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By {author}</p>
{body}
</article><aside><h2>Most read</h2><ul><li><a href="/1">Ten soups for the winter</a></li><li><a href="/2">The tram that came too early</a></li></ul></aside></main>
<footer><p>The Lantern, Pier Street 4. <a href="/privacy">Privacy</a> <a href="/imprint">Imprint</a></p></footer></body></html>
"""

PAGES = [
    dict(url="https://lantern.example/city/clock", language="en", charset="utf-8", date="2024-03-02",
         author="Ana Brook", title="The town clock goes backwards for a day",
         body="<p>For eleven hours on Friday the clock above the market ran backwards, and nobody in the square was late "
         "for anything, as the baker put it.</p>\n<p>The cause was a gear that had been put in the wrong way round "
         "after the cleaning in February; the works were taken apart again on Saturday morning.</p>\n<h2>What it cost</h2>\n"
         "<table><tr><th>Item</th><th>Crowns</th></tr><tr><td>Gear</td><td>120</td></tr><tr><td>Labour</td><td>340</td></tr></table>\n"
         "<p>The council will pay from the fund for monuments, and the old gear goes to the museum.</p>"),
    dict(url="https://lantern.example/sea/fahre", language="de", charset="iso-8859-1", date="2024-03-05",
         author="Jürgen Groß", title="Die Fähre fährt wieder über den Fluss",
         body="<p>Nach zwei Wintern hat die Fähre am Dienstag wieder abgelegt, mit vierzig Fahrgästen und einem Hund "
         "an Bord, wie die Reederei mitteilte.</p>\n<p>Die Überfahrt dauert elf Minuten; bei Sturm wird der Betrieb "
         "für einige Stunden eingestellt, und die Brücke bleibt so lange offen.</p>\n<p>Bis Ende April kostet eine "
         "Karte drei Kronen fünfzig, Kinder fahren umsonst mit.</p>"),
    dict(url="https://lantern.example/city/library", language="en", charset="utf-8", date="2024-03-09",
         author="Ana Brook", title="A library that lends telescopes",
         body="<p>Since Monday the library on the hill lends telescopes, three of them, for a week each; the list of "
         "those who wait is already longer than the shelf of books about stars.</p>\n<blockquote><p>We thought of it "
         "as a joke, and then nobody laughed.</p></blockquote>\n<p>Whoever brings one back late pays in hours of "
         "reading aloud to the children's group on Thursdays.</p>"),
]


def record(kind, url, block, content_type, number, extra=""):
    header = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
        f"WARC-Date: 2024-04-01T10:{number:02d}:00Z\r\n" + (f"WARC-Target-URI: {url}\r\n" if url else "")
        + f"{extra}Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    ).encode()
    return gzip.compress(header + block + b"\r\n\r\n", mtime=0)


def answer(status, content_type, body, more=""):
    return f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{more}\r\n".encode() + body


def chunked(body):
    parts = [body[start:start + 700] for start in range(0, len(body), 700)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def main():
    http = "application/http; msgtype=response"
    records = [record("warcinfo", "", b"software: a crawler\r\n", "application/warc-fields", 1)]
    for number, page in enumerate(PAGES):
        body = PAGE.format(**page).encode(page["charset"])
        more = ""
        if number == 0:
            squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
            body = chunked(squeeze.compress(body) + squeeze.flush())
            more = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
        request = f"GET / HTTP/1.1\r\nHost: lantern.example\r\n\r\n".encode()
        records.append(record("request", page["url"], request, "application/http; msgtype=request", 10 + number))
        kind = "text/html" if number != 1 else "text/html; charset=ISO-8859-1"
        records.append(record("response", page["url"], answer("200 OK", kind, body, more), http, 20 + number))
    missing = answer("404 Not Found", "text/html", b"<h1>Not found</h1>")
    records.append(record("response", "https://lantern.example/old", missing, http, 30))
    image = answer("200 OK", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(40))
    records.append(record("response", "https://lantern.example/logo.png", image, http, 31))
    records.append(record(
        "revisit", PAGES[0]["url"], b"HTTP/1.1 304 Not Modified\r\n\r\n", http, 32,
        "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"))
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "inbox")
    with open(os.path.join(folder, "crawl.warc.gz"), "wb") as file:
        file.write(b"".join(records))


if __name__ == "__main__":
    main()
