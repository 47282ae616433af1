// zhengwen_features: labelled documents in, the body model's features out.
//
//   zhengwen_features CONFIG PARTS OUT FILE...
//
// CONFIG  the config folder         PARTS  lines of `id <tab> part`
// OUT     prefix of what is written:
//   OUT.x        one row of kFeatureCount bytes a block
//   OUT.tsv      its document's number, line, label (-1 unscored), characters, 1 if a rule cut it
//   OUT.ids      the documents' ids, kinds, parts and weights
//   OUT.names    the features' names
//   OUT.lexicon  bias, then the weights, of the lexicon learnt from all parts but -1
//
// The lexicon is an input of the trees, so no document's features may come from a lexicon that
// learnt from it: documents of part p get one that learnt from all parts but p and -1.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "classify/body/features.h"
#include "core/unicode.h"
#include "training/corpus.h"
#include "training/lexicon_trainer.h"

namespace zhengwen::training {
namespace {

using classify::kFeatureCount;

void WriteRows(const Sample& s, size_t number, const classify::Lexicon& lexicon, std::ofstream* x,
               std::ofstream* tsv) {
  const auto lines = classify::ReadLines(s.doc.shadow_text(), s.doc.blocks, lexicon);
  const auto context = classify::LookAround(lines);
  auto tile = std::make_unique<classify::FeatureTile>();
  for (size_t first = 0; first < lines.size(); first += classify::kTileRows) {
    const size_t count = std::min(classify::kTileRows, lines.size() - first);
    classify::FillTile(lines, context, first, count, tile.get());
    for (size_t row = 0; row < count; ++row) {
      std::array<char, kFeatureCount> bytes;
      for (size_t f = 0; f < kFeatureCount; ++f)
        bytes[f] = static_cast<char>(tile->columns[f][row]);
      x->write(bytes.data(), bytes.size());
      const size_t block = lines[first + row].block;
      const Block& b = s.doc.blocks[block];
      *tsv << number << '\t' << b.line << '\t' << static_cast<int>(s.labels[block]) << '\t'
           << CountCodePoints(s.doc.Text(b)) << '\t' << (b.drop != Reason::none) << '\n';
    }
  }
}

int Main(int argc, char** argv) {
  if (argc < 5) {
    std::fputs("usage: zhengwen_features CONFIG PARTS OUT FILE...\n", stderr);
    return 2;
  }
  const std::string out = argv[3];
  auto samples = LoadCorpus({argv[1], {argv + 4, argv + argc}, argv[2]});
  if (!samples) {
    std::fprintf(stderr, "%s\n", samples.error().ToString().c_str());
    return 1;
  }
  const LexiconOptions options;
  const auto examples = MakeExamples(*samples, options.bits);
  std::set<int> parts;
  for (const Sample& s : *samples) parts.insert(s.part);
  std::map<int, classify::Lexicon> lexicons;
  for (const int part : parts)
    lexicons[part] =
        TrainLexicon(examples, options, [part](int p) { return p != -1 && p != part; });
  const auto all = TrainLexicon(examples, options, [](int p) { return p != -1; });

  std::ofstream x(out + ".x", std::ios::binary), tsv(out + ".tsv"), ids(out + ".ids");
  for (size_t i = 0; i < samples->size(); ++i) {
    const Sample& s = (*samples)[i];
    ids << s.id << '\t' << s.kind << '\t' << s.part << '\t' << s.weight << '\n';
    WriteRows(s, i, lexicons[s.part], &x, &tsv);
  }
  std::ofstream names(out + ".names");
  for (const auto& f : classify::kFeatures) names << f.name << '\n';
  std::ofstream lexicon(out + ".lexicon");
  lexicon << all.bias() << '\n';
  for (const int8_t w : all.weights()) lexicon << int{w} << '\n';
  return x && tsv && ids && names && lexicon ? 0 : 1;
}

}  // namespace
}  // namespace zhengwen::training

int main(int argc, char** argv) { return zhengwen::training::Main(argc, argv); }
