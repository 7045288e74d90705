"""Pages that want to be slow: each is made of n of something, or of so many times n that it takes as long."""
import random


def repeated(piece, start="", end=""):
    return lambda n: start + piece * n + end


def counted(piece, start="", end=""):
    """`#` in the piece is the number of the repetition."""
    parts = piece.split("#")
    return lambda n: start + "".join(str(i).join(parts) for i in range(n)) + end


def nested(opening, closing, inside="x"):
    return lambda n: opening * n + inside + closing * n


def shuffled(n):
    """Formatting elements that are opened and closed in any order."""
    random.seed(n)
    names = ["b", "i", "u", "em", "strong", "font", "code", "s", "a", "nobr"]
    return "".join(
        f"<{random.choice(names)}>x" if random.random() < 0.5 else f"</{random.choice(names)}>" for _ in range(n))


def footnotes(n):
    notes = "".join(f"<li id=f{i}>note <a href='#r{i}'>^</a>" for i in range(n))
    return "".join(f"<p>x<sup><a href='#f{i}' id=r{i}>{i}</a></sup>" for i in range(n)) + "<ol>" + notes + "</ol>"


def notes_in_notes(n):
    return ("".join(f"<sup><a href='#f{i}' id=r{i}>x</a></sup>" for i in range(400))
            + "".join(f"<div id=f{i}>" for i in range(400)) + "<b>x</b>" * n
            + "".join(f"<a href='#r{i}'>^</a>" for i in range(400)))


def list_of_one_note(i):
    return f"<sup><a href='#f{i}' id=r{i}>x</a></sup><ol><li>y<li id=f{i}>z<a href='#r{i}'>^</a></ol>"


# Each page by what of n it is made of, and how.
PAGES = {
    # Nesting.
    "nested div": (1, nested("<div>", "</div>")),
    "div, never closed": (1, repeated("<div>x")),
    "nested b": (1, nested("<b>", "</b>")),
    "nested a": (1, nested("<a href=x>", "</a>")),
    "nested font, all different": (1, counted("<font color=#>")),
    "nested font, then paragraphs": (.25, lambda n: "".join(f"<font color={i}>" for i in range(n)) + "<p>x" * n),
    "nested table": (1, nested("<table><tr><td>", "</table>")),
    "table, never closed": (1, repeated("<table>x")),
    "foster parenting": (1, repeated("x<b>y<tr>", "<table>")),
    "foster parenting, nested": (1, repeated("<table><b>x<tr>")),
    "nested blockquote": (1, nested("<blockquote>", "</blockquote>")),
    "nested lists": (1, nested("<ul><li>x", "</ul>")),
    "nested ol with large numbers": (1, nested("<ol start=999999999><li>x<p>y", "</ol>")),
    "nested lists, then paragraphs": (1, lambda n: "<ol start=123456789><li>" * 200 + "<p>x</p>" * n),
    "nested definition lists": (1, nested("<dl><dt>x<dd>", "</dl>")),
    "nested sections": (1, nested("<section><h2>x</h2>", "</section>")),
    "nested template": (1, nested("<template>", "</template>")),
    "nested svg": (1, nested("<svg><g><desc>", "</desc></g></svg>")),
    "nested math": (1, nested("<math><mrow><mi>", "</mi></mrow></math>")),
    "nested object": (1, nested("<object><b>", "</object>")),
    "nested details": (1, nested("<details><summary>x</summary>", "</details>")),
    "nested code in pre": (1, lambda n: "<pre>" + "<code>x" * n),
    "nested names of its own": (1, repeated("<x-y>x")),
    # Misnesting.
    "b, i, u, closed in order": (1, repeated("<b><i><u>x</b>y</i>z</u>")),
    "b around p": (1, repeated("<b><p>x</b>")),
    "b, p, never closed": (1, repeated("<b>x<p>")),
    "a around div": (1, repeated("<a href=x>y<div>")),
    "i around 500 div": (1, lambda n: ("<i>" * 20 + "<div>" * 450 + "</i>" * 20 + "</div>" * 450) * (n // 1000)),
    "formatting in any order": (1, shuffled),
    "p in button": (1, repeated("<button><p>x")),
    "end tags of p": (1, repeated("</p>")),
    "end tags that close nothing": (1, lambda n: "<div>" * 500 + "</b></table></x></li>" * n),
    "nobr": (1, repeated("<nobr>x")),
    "li, never closed": (1, repeated("<li>x")),
    "dd, never closed": (1, repeated("<dd>x<dt>y")),
    "option, never closed": (1, repeated("<option>x", "<select>")),
    "select, never closed": (1, repeated("<select><option>x")),
    "selected content": (1, repeated("<option selected>x", "<select><button><selectedcontent></button>")),
    "form, never closed": (1, repeated("<form><div>x</form>")),
    "headings in headings": (1, repeated("<h1>x<h2>")),
    "frameset": (1, repeated("<frameset>")),
    # Attributes.
    "different attributes of one tag": (1, counted(" a#=b", "<p", ">x")),
    "one attribute of one tag": (1, repeated(" a=b", "<p", ">x")),
    "different names of attributes": (1, counted("<p a#=b>x")),
    "attributes of body tags": (.25, counted("<body a#=b>")),
    "one long attribute": (10, repeated("x", "<p title='", "'>y")),
    "classes": (1, counted("c# ", "<div><p class='", "'>x</p></div>")),
    "styles": (1, repeated("color:red;", "<p style='", "'>x")),
    "srcset": (1, counted("a#.png #w, ", "<p><img src=x srcset='", "'>")),
    "ids": (1, counted("<p id=i#>x")),
    # Text.
    "character references": (1, repeated("&amp;")),
    "references that are none": (1, repeated("&x")),
    "numeric references": (1, repeated("&#x1F600;")),
    "NUL": (10, repeated("\0")),
    "NUL among text": (1, repeated("x\0<p>\0y\0</p>")),
    "carriage returns": (10, repeated("\r")),
    "spaces": (10, repeated(" ")),
    "no-break spaces": (1, repeated("\u00a0<b> </b>")),
    "less-than signs": (10, repeated("<")),
    "comments": (1, repeated("<!-- -->")),
    "one long comment": (10, repeated("-", "<!--")),
    "one long doctype": (10, repeated("x", "<!doctype ")),
    "doctypes": (1, repeated("<!doctype html>")),
    "CDATA": (10, repeated("]>", "<svg><![CDATA[")),
    "script": (1, repeated("<!--<script>x</script>", "<script>")),
    "scripts": (1, repeated("<script>x</script>y")),
    "one line of Markdown's marks": (1, repeated("*_[`\\<")),
    "brackets": (10, repeated("[")),
    "backticks": (1, lambda n: "<code>" + " ".join("`" * (i % 50) for i in range(n // 20)) + "</code>"),
    "pipes in a cell": (10, repeated("|", "<table><tr><td>")),
    "lines in pre": (10, repeated("\n", "<pre>x", "y</pre>")),
    # Things.
    "links": (1, counted("<a href='/a/#'>x</a> ")),
    "links with dots": (1, lambda n: "<base href='http://h/" + "a/" * 500 + "'>" + "<a href='../../../x'>y</a> " * n),
    "images": (1, counted("<img src='/a/#.png' alt=x>")),
    "cells of one row": (1, repeated("<td>x", "<table><tr>")),
    "rows, each longer": (1, lambda n: "<table>" + "".join("<tr>" + "<td>x" * i for i in range(int((2 * n) ** .5)))),
    "one wide row, many short ones": (1, lambda n: "<table><tr>" + "<td>x" * n + "<tr><td>y" * n),
    "cells that span": (1, repeated("<td colspan=1000 rowspan=65534>x", "<table><tr>")),
    "rows whose cells span": (1, repeated("<tr><td rowspan=0>x", "<table>")),
    "captions": (1, repeated("<caption>x", "<table>")),
    "rows of spans": (1, lambda n: "<table><tr>" + "<td>x" * 1000 + "<tr><td colspan=1000><td>y" * n),
    "small tables of spans": (.1, lambda n: ("<table>" + "<tr><td rowspan=999>x" * 500 + "</table>") * (n // 100)),
    "footnotes": (.25, footnotes),
    "lists of one note each": (.25, lambda n: "".join(map(list_of_one_note, range(n)))),
    "references to one note": (1, lambda n: "<sup>" + "[<!---->" * n + "<a href=#f id=r>1</a>" * n
                               + "</sup><ol><li id=f>z<a href=#r>^</a></ol>"),
    "notes in notes": (1, notes_in_notes),
    # What is said once and meant for much.
    "long address of a link around blocks": (1, lambda n: "<body><a href='" + "x" * n + "'>" + "<div>x</div>" * n),
    "long title of a link around blocks": (1, lambda n: "<body><a href=y title='" + "x" * n + "'>" + "<div>x</div>" * n),
    "long base": (1, lambda n: "<base href='http://h/" + "a/" * n + "'>" + "<a href=x>y</a> " * n),
    "insertions around paragraphs": (1, lambda n: "<body>" + "<ins>" * 64 + "<p>x" * n),
    "quotations around paragraphs": (1, lambda n: "<body>" + "<q>" * 64 + "<p>x" * n),
    "long class of many": (1, lambda n: f"<p><i class='{'x ' * n}'>" + "<p>x" * n),
    "line breaks": (1, repeated("x<br>")),
    "rules": (1, repeated("<hr>")),
    "ruby": (1, repeated("<ruby>x<rt>y")),
    "quotations": (1, repeated("<q>x")),
    "inputs": (1, repeated("<li><input type=checkbox>x")),
    "JSON-LD": (1, lambda n: '<script type="application/ld+json">[' + '{"@type":"Article","headline":"x"},' * n
                + "1]</script><p>x"),
    "nested JSON-LD": (1, lambda n: '<script type="application/ld+json">' + '{"a":[' * n + "</script><p>x"),
    "meta elements": (1, counted("<meta name=n# content=c>", "<head>")),
    "microdata": (1, repeated("<div itemscope itemtype=http://schema.org/Article><p itemprop=headline>x")),
    "paragraphs of a sentence": (1, repeated("<p>It was a day like any other, and so they went on with it.</p>")),
}
