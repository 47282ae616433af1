#!/bin/sh
# Cleans the examples and shows, line by line, what came in beside what went out.  usage: demo.sh PROGRAM
set -eu
program=$1
cd "$(dirname "$0")/.."
for input in examples/speech.txt examples/news.txt examples/forum.txt examples/notice-gbk.txt \
             examples/news-gbk.html examples/article.html; do
  "$program" explain --json "$input" | python3 scripts/side_by_side.py "$input"
done
echo
echo "All of it again, as a corpus folder:  zhengwen clean examples/ -o build/demo/"
rm -rf build/demo
"$program" clean examples/ -o build/demo/
echo
ls -l build/demo build/demo/documents
"$program" verify build/demo --inputs examples/
