// Corpus: labelled documents, cleaned as far as the body model's input, for training.
//
// One JSON object a line: {"id", "text", "spans": [[begin, end, label], ...], "kind", "group",
// "fold", "weight"}. Spans are in code points of `text`; label 1: body, 0: furniture; what no span
// covers is not scored.
#ifndef ZHENGWEN_TRAINING_CORPUS_H_
#define ZHENGWEN_TRAINING_CORPUS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/result.h"

namespace zhengwen::training {

enum class Label : int8_t { unscored = -1, furniture = 0, body = 1 };

struct Sample {
  std::string id;
  std::string kind;
  double weight = 1;
  int part = 0;               // -1: held out
  Document doc;               // with blocks and rules' marks
  std::vector<Label> labels;  // of doc.blocks, by most of their bytes
};

struct CorpusOptions {
  std::string config;              // the config folder
  std::vector<std::string> files;  // JSONL
  std::string parts;               // a file of `id <tab> part`; documents not named are left out
};

// Errors name file and line.
Result<std::vector<Sample>> LoadCorpus(const CorpusOptions& options);

}  // namespace zhengwen::training

#endif  // ZHENGWEN_TRAINING_CORPUS_H_
