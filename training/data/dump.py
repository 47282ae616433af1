"""dump.jsonl: the labelled text dumps as they are."""

import records


def labels_of(document):
    """One label a line: keep, drop or neutral."""
    labels = [records.DROP] * len(document["lines"])
    for key, label in (("keep", records.KEEP), ("neutral", records.NEUTRAL)):
        for first, last in document.get(key) or []:
            labels[first - 1 : last] = [label] * (last - first + 1)
    return labels


def make(documents):
    for document in documents:
        lines = list(zip(document["lines"], labels_of(document)))
        yield records.make_record(
            document["id"],
            "dump",
            document["group"],
            document["fold"],
            1.0,
            lines,
            source=document["source"],
            page=document.get("page"),
        )
