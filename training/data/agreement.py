"""Compares our lines and labels of the pages that are also given as dumps with the given ones."""

import argparse
import collections
import difflib
import pathlib

import dump
import flat
import records


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=pathlib.Path, default="../shared/data", help="the data folder"
    )
    shared = parser.parse_args().shared
    given = {
        d["page"]: d for d in records.read_jsonl(shared / "lines" / "truth.jsonl.gz") if d["page"]
    }
    pairs, characters, lines, same = collections.Counter(), collections.Counter(), 0, 0
    for truth in records.read_jsonl(shared / "zh" / "truth.jsonl"):
        page, document = flat.Page(shared / "zh", truth), given[truth["id"]]
        texts = [atom.text for atom, _ in page.labelled]
        labels = dump.labels_of(document)
        lines += len(labels)
        matcher = difflib.SequenceMatcher(None, texts, document["lines"], autojunk=False)
        for ours, theirs, size in matcher.get_matching_blocks():
            same += size
            for step in range(size):
                pair = (page.labelled[ours + step][1], labels[theirs + step])
                pairs[pair] += 1
                if None not in pair:
                    characters[pair[0] == pair[1]] += len(texts[ours + step])
    agree = sum(
        count for (ours, theirs), count in pairs.items() if ours == theirs and ours is not None
    )
    both = sum(count for pair, count in pairs.items() if None not in pair)
    print(f"lines flattened alike: {same} of {lines} ({same / lines:.2%})")
    print(
        f"labels alike where both decide: {agree} of {both} lines ({agree / both:.2%}), "
        f"{characters[True] / sum(characters.values()):.2%} of characters"
    )
    names = {records.KEEP: "keep", records.DROP: "drop", records.NEUTRAL: "neutral"}
    for (ours, theirs), count in sorted(pairs.items(), key=lambda pair: -pair[1]):
        print(f"  ours {names[ours]:8} given {names[theirs]:8} {count}")


if __name__ == "__main__":
    main()
