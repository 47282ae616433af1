"""Turns a page into the lines that a scraper's text dump of it would have.

A page becomes atoms: the text between two places where a block begins or ends or a line breaks.
A style then says how atoms are put on lines. Style 0 puts every atom on a line of its own, which
is how the given dumps were made: white space is collapsed within each text node but not across
them, and what style sheets hide is printed all the same.
"""

import gzip
import re

from lxml import etree, html

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li main "
    "menu nav ol optgroup option p pre section select summary table tbody td tfoot thead tr "
    "ul caption br".split()
)
SKIPPED = frozenset("script style template head svg iframe object noscript textarea".split())
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
SPACE = re.compile(r"\s+")


class Atom:
    """`breaks` are the tags whose borders stand before it; `hidden` says a style hides it."""

    __slots__ = ("text", "breaks", "hidden")

    def __init__(self, text, breaks, hidden):
        self.text, self.breaks, self.hidden = text, breaks, hidden


def parse(path, encoding):
    try:
        raw = gzip.open(path, "rb").read().decode(encoding or "utf-8", "replace")
    except LookupError:
        raw = gzip.open(path, "rb").read().decode("utf-8", "replace")
    raw = raw.replace("\x00", "").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return html.document_fromstring(
        raw if raw.strip() else b"<html><body></body></html>", parser=parser
    )


def atoms(root):
    """The atoms of a page in the order of its source."""
    found, parts, breaks, hidden_depth, hidden_atom = [], [], set(), 0, False

    def add(text):
        nonlocal hidden_atom
        if text:
            if not parts:
                hidden_atom = hidden_depth > 0
            parts.append(SPACE.sub(" ", text))

    def flush(tag):
        text = "".join(parts).strip()
        parts.clear()
        if text:
            found.append(Atom(text, frozenset(breaks), hidden_atom))
            breaks.clear()
        breaks.add(tag)

    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("comment", "pi"):
            add(element.tail)
            continue
        tag = element.tag
        if event == "start":
            if tag in SKIPPED:
                walk.skip_subtree()
                continue
            if tag in BLOCKS:
                flush(tag)
            hidden_depth += is_hidden(element)
            add(element.text)
        else:
            if tag not in SKIPPED:
                if tag in BLOCKS:
                    flush(tag)
                hidden_depth -= is_hidden(element)
            if element is not root:
                add(element.tail)
    flush("html")
    return found


def is_hidden(element):
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and HIDDEN.search(style))


class Style:
    """How atoms are put on lines."""

    def __init__(self, number, glue=(), joint=" ", bullet="", blank=False, hidden=True, tidy=False):
        self.number, self.glue, self.joint = number, frozenset(glue), joint
        self.bullet, self.blank, self.hidden, self.tidy = bullet, blank, hidden, tidy

    def lines(self, labelled):
        """Lines of pieces from (atom, label) pairs."""
        result = []
        for atom, label in labelled:
            if atom.hidden and not self.hidden:
                continue
            text = SPACE.sub(" ", atom.text) if self.tidy else atom.text
            if result and atom.breaks and atom.breaks <= self.glue:
                if self.joint:
                    result[-1].append((self.joint, None))
                result[-1].append((text, label))
                continue
            if self.blank and result and not atom.breaks <= {"li", "br", "td", "tr"}:
                result.append([("", None)])
            if self.bullet and "li" in atom.breaks:
                text = self.bullet + text
            result.append([(text, label)])
        return result


STYLES = (
    Style(0),
    Style(1, glue=("li", "td", "dd", "dt", "option"), tidy=True),
    Style(2, blank=True, glue=("td",), joint="\t", hidden=False, tidy=True),
    Style(3, bullet="· ", glue=("td",), joint="\t"),
    Style(4, glue=("li", "ul", "td", "option", "select"), joint="", hidden=False, tidy=True),
    Style(5, bullet="- ", glue=("td", "tbody"), joint=" | ", blank=True, tidy=True),
    Style(6, glue=("br", "li"), joint=" ", hidden=False, tidy=True),
)
