"""flat.jsonl: every page with gold text, flattened to lines in several styles and labelled."""

import align
import flatten
import records

# How far the labels of a set are trusted, and how many styles beside the plain one a page gets.
SETS = {"zh": (1.0, 3), "other": (0.5, 1), "wcxb": (0.35, 1)}
CHINESE_STYLES = 3
# Pages whose body is itself a list of links or goods contradict what a dump's reader calls body.
LIST_LIKE, LIST_LIKE_WEIGHT = {"listing", "collection", "product"}, 0.5
# A restyled page tells the model less than a new page.
RESTYLED_WEIGHT = 0.5
# Below the first share of gold tokens found, a page is left out; below the second it weighs less.
LEAST_FOUND, WELL_FOUND = 0.3, 0.8
# Of huge pages, the atoms up to this many after the last of the body are enough.
MOST_ATOMS, MOST_AFTER_BODY = 1500, 300
# What no model needs in full: one very long line, such as a data table dumped by a script.
LONGEST_ATOM = 20000


class Page:
    """A flattened page: its atoms with their labels, and what share of the gold text was found."""

    def __init__(self, folder, truth):
        self.truth = truth
        found = flatten.atoms(flatten.parse(folder / truth["page"], truth["encoding"]))
        found = [atom for atom in found if len(atom.text) <= LONGEST_ATOM]
        labels, self.found = align.label([atom.text for atom in found], truth["text"] or "")
        self.labelled = shortened(list(zip(found, labels)))


def shortened(labelled):
    if len(labelled) <= MOST_ATOMS:
        return labelled
    last = max(
        (place for place, (_, label) in enumerate(labelled) if label == records.KEEP), default=0
    )
    return labelled[: max(MOST_ATOMS, last + MOST_AFTER_BODY)]


def styles_of(truth, count):
    rng = records.rng_for("styles", truth["id"])
    return rng.sample(flatten.STYLES[1:], count)


def make(shared, in_lines):
    """`in_lines` names the pages whose plain dumps are given already: they get no style 0."""
    for name, (weight, count) in SETS.items():
        for truth in records.read_jsonl(shared / name / "truth.jsonl"):
            page = Page(shared / name, truth)
            if page.found < LEAST_FOUND or not page.labelled:
                continue
            trust = weight * (1.0 if page.found >= WELL_FOUND else 0.4)
            if truth.get("type") in LIST_LIKE:
                trust *= LIST_LIKE_WEIGHT
            chinese = (truth.get("lang") or "").startswith("zh")
            for style in (
                flatten.STYLES[0],
                *styles_of(truth, CHINESE_STYLES if chinese else count),
            ):
                if style.number == 0 and truth["id"] in in_lines:
                    continue
                yield records.make_record(
                    f"flat-{truth['id']}-{style.number}",
                    "flat",
                    truth["group"],
                    truth["fold"],
                    round(trust * (1.0 if style.number == 0 else RESTYLED_WEIGHT), 3),
                    style.lines(page.labelled),
                    set=name,
                    page=truth["id"],
                    lang=truth.get("lang"),
                    type=truth.get("type"),
                    style=style.number,
                    found=round(page.found, 3),
                )
