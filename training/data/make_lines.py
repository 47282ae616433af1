"""Makes the training lines of the body model. See README.md beside this file."""

import argparse
import pathlib
import sys
import time

import clean
import dump
import flat
import frames
import genre
import records
import wrapped


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=pathlib.Path, default="../shared/data", help="the data folder"
    )
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the files go")
    return parser.parse_args()


def say(begun, name, made):
    print(f"{time.monotonic() - begun:6.1f} s  {name}: {len(made)} documents", file=sys.stderr)


def main():
    arguments = parse_arguments()
    shared, out, begun = arguments.shared, arguments.out, time.monotonic()
    out.mkdir(parents=True, exist_ok=True)

    def write(name, made):
        made = list(made)
        records.write_jsonl(out / name, made)
        say(begun, name, made)
        return made

    dumps = write("dump.jsonl", dump.make(records.read_jsonl(shared / "lines" / "truth.jsonl.gz")))
    given = {record["page"] for record in dumps if record["page"]}
    flats = write("flat.jsonl", flat.make(shared, given))
    texts = genre.load(shared / "genre" / "truth.jsonl.gz")
    found = frames.harvest(dumps + [record for record in flats if record["style"] == 0])
    english = wrapped.english_texts(records.read_jsonl(shared / "wcxb" / "truth.jsonl"))
    write(
        "wrapped.jsonl",
        [
            *wrapped.make_real(texts, found),
            *wrapped.make_real_empty(found),
            *wrapped.make_synthetic(texts),
            *wrapped.make_english(english, found),
        ],
    )
    write("clean.jsonl", clean.make(texts))


if __name__ == "__main__":
    main()
