#!/bin/sh
# Rebuilds the models in config/models from the shared data.  usage: train.sh DATA
# Python and its pinned packages go to build/venv; the program's own tools compute every feature.
set -eu
data=$1
cd "$(dirname "$0")/.."
if [ ! -f "$data/lines/truth.jsonl.gz" ]; then
  echo "train: $data holds no lines/truth.jsonl.gz; name the shared data with SHARED=DIR" >&2
  exit 1
fi
[ -x build/venv/bin/python ] || python3 -m venv build/venv
build/venv/bin/pip install --quiet -r training/requirements.txt -r training/data/requirements.txt
cmake --preset release -DZW_TRAINING=ON
cmake --build --preset release --target zhengwen_features zhengwen_decide \
  zhengwen_page_features zhengwen_page_texts zhengwen_genre_facts
build/venv/bin/python training/train_genre.py --tools build/release/training --config config \
  --shared "$data" --model config/models/genre.model --evaluate
build/venv/bin/python training/train_pages.py --tools build/release/training --config config \
  --shared "$data" --model config/models/body-pages.model --work build/train/pages \
  --vectors tests/classify/page/vectors.txt --evaluate
build/venv/bin/python training/data/make_lines.py --shared "$data" --out build/train
build/venv/bin/python training/train_body.py --tools build/release/training --config config \
  --data build/train --model config/models/body-lines.model --work build/train/work \
  --vectors tests/classify/body/vectors.txt --evaluate --fold-models build/train/folds
