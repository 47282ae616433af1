"""Shows one explained document in two columns: what came in, and what went out or why it did not.

usage: zhengwen explain --json FILE | side_by_side.py TITLE
"""
import json
import shutil
import sys
import unicodedata

WIDTH = max(40, (min(shutil.get_terminal_size((120, 24)).columns, 160) - 5) // 2)
COLOUR = sys.stdout.isatty()


def cells(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def clip(text, width):
    """`text` cut to `width` cells, with an ellipsis where something is cut, padded with blanks."""
    if cells(text) > width:
        kept = ""
        for c in text:
            if cells(kept + c) > width - 1:
                break
            kept += c
        text = kept + "…"
    return text + " " * (width - cells(text))


def paint(code, text):
    return f"\033[{code}m{text}\033[0m" if COLOUR else text


def rows(spans):
    """(what came in, what went out, reasons) for every line of the input."""
    came, went, why = "", "", []
    for span in spans:
        for part in span["text"].splitlines(keepends=True):
            came += part.rstrip("\r\n")
            if span["verdict"] == "keep":
                went += part.rstrip("\r\n")
            elif part.strip() or span["verdict"] == "replace":
                why.append(span["reason"])
            if part.endswith("\n"):
                yield came, went, why
                came, went, why = "", "", []
        if span["verdict"] == "replace":
            went += span.get("with") or ""
    if came:
        yield came, went, why


def main():
    for line in sys.stdin:
        document = json.loads(line)
        print("\n" + paint("1", sys.argv[1] if len(sys.argv) > 1 else document["id"]))
        for came, went, why in rows(document["spans"]):
            if not came.strip():
                continue
            reason = paint("2", "− " + ", ".join(dict.fromkeys(why)))
            if went.strip():
                right = clip(went, WIDTH) + (" " + reason if why else "")
            else:
                right = reason
            print(clip(came, WIDTH), "│", right)


if __name__ == "__main__":
    main()
