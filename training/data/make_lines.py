"""Makes the training lines of the body model. See README.md beside this file."""

import argparse
import pathlib
import sys
import time

import dump
import records


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, default="../shared/data", help="the data folder")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the files go")
    parser.add_argument("--only", nargs="*", choices=["dump"], help="make these only")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    documents = records.read_jsonl(arguments.shared / "lines" / "truth.jsonl.gz")
    records.write_jsonl(arguments.out / "dump.jsonl", dump.make(documents))


if __name__ == "__main__":
    main()
