// zhengwen_page_features: labelled pages in, the page model's features out.
//
//   zhengwen_page_features CONFIG PAGES LABELS OUT [SCORES]
//
// CONFIG  the config folder     PAGES  see page_corpus.h
// LABELS  a line a page: id, tab, the labels of its blocks in 1/1,000
// OUT     prefix of what is written:
//   OUT.x      a row of first-stage features for each block
//   OUT.x2     with SCORES: a row of second-stage features instead
//   OUT.tsv    a line for each block: its page's number, label, words, 1 if a rule cut it
//   OUT.names  the features' names; first-stage ones before "score"
//   OUT.words, OUT.headings, OUT.markup  bias, then weights, of lexicons learnt from all parts
//              but -1
// SCORES  32-bit integers, first-stage scores of the blocks in 1/65,536
//
// Lexicons are inputs of the trees, so no page's features may come from lexicons that learnt from
// it: pages of part p get those that learnt from all parts but p and -1.
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <unordered_map>

#include "classify/page/features.h"
#include "classify/page/second_stage.h"
#include "training/page_examples.h"

namespace zhengwen::training {
namespace {

using classify::kFirstStageFeatures;
using classify::kPageFeatureCount;
using classify::kTileRows;

std::unordered_map<std::string, std::vector<int>> LoadLabels(const char* path) {
  std::unordered_map<std::string, std::vector<int>> labels;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    std::istringstream numbers(line.substr(tab + 1));
    std::vector<int>& of = labels[line.substr(0, tab)];
    for (int label = 0; numbers >> label;) of.push_back(label);
  }
  return labels;
}

Result<std::vector<LabelledPage>> LoadPages(const char* config, const char* list,
                                            const char* labels_path) {
  Result<PageReader> reader = PageReader::Make(config);
  if (!reader) return reader.error();
  Result<std::vector<PageEntry>> entries = LoadPageList(list);
  if (!entries) return entries.error();
  const auto labels = LoadLabels(labels_path);
  std::vector<LabelledPage> pages;
  for (PageEntry& entry : *entries) {
    Result<Document> doc = reader->Read(entry);
    if (!doc) return doc.error();
    const auto found = labels.find(entry.id);
    if (found == labels.end() || found->second.size() != doc->blocks.size())
      return Error{ErrorCode::corrupt, entry.id, "has not as many labels as blocks"};
    pages.push_back({std::move(entry), std::move(*doc), found->second});
  }
  return pages;
}

class RowFile {
 public:
  RowFile(const std::string& path, size_t first, size_t end)
      : out_(path, std::ios::binary), first_(first), row_(end - first) {}
  void Write(const classify::PageTile& tile, size_t count) {
    for (size_t r = 0; r < count; ++r) {
      for (size_t f = 0; f < row_.size(); ++f)
        row_[f] = static_cast<char>(tile.columns[first_ + f][r]);
      out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
    }
  }

 private:
  std::ofstream out_;
  size_t first_;
  std::vector<char> row_;
};

void WritePage(const classify::PageView& view, std::ifstream* scores, classify::PageTile* tile,
               RowFile* rows) {
  std::vector<classify::BlockScore> firsts(scores == nullptr ? 0 : view.blocks.size());
  for (size_t i = 0; i < firsts.size(); ++i) {
    scores->read(reinterpret_cast<char*>(&firsts[i].score), sizeof(int32_t));
    firsts[i].words = view.blocks[i].line.words;
    firsts[i].dropped = view.blocks[i].ruled != 0;
  }
  const auto weighed =
      scores == nullptr ? classify::FirstScores{} : classify::WeighFirstStage(view, firsts, {});
  for (size_t at = 0; at < view.blocks.size(); at += kTileRows) {
    const size_t count = std::min(kTileRows, view.blocks.size() - at);
    if (scores == nullptr) {
      classify::FillFirstStage(view, at, count, tile);
    } else {
      classify::FillSecondStage(view, weighed, at, count, tile);
    }
    rows->Write(*tile, count);
  }
}

void WriteLexicon(const std::string& path, const classify::Lexicon& lexicon) {
  std::ofstream out(path);
  out << lexicon.bias() << '\n';
  for (const int8_t w : lexicon.weights()) out << int{w} << '\n';
}

void WriteTable(const std::vector<LabelledPage>& pages, const std::string& path) {
  std::ofstream tsv(path);
  const classify::CharClass* classes = classify::CharClasses();
  for (size_t p = 0; p < pages.size(); ++p) {
    const LabelledPage& page = pages[p];
    for (size_t i = 0; i < page.labels.size(); ++i) {
      const Block& b = page.doc.blocks[i];
      tsv << p << '\t' << page.labels[i] << '\t'
          << classify::ScanLine(page.doc.ShadowText(b), classes).words << '\t'
          << (b.drop != Reason::none) << '\n';
    }
  }
}

int Main(int argc, char** argv) {
  if (argc != 5 && argc != 6) {
    std::fputs("usage: zhengwen_page_features CONFIG PAGES LABELS OUT [SCORES]\n", stderr);
    return 2;
  }
  const std::string out = argv[4];
  const bool second = argc == 6;
  auto pages = LoadPages(argv[1], argv[2], argv[3]);
  if (!pages) {
    std::fprintf(stderr, "%s\n", pages.error().ToString().c_str());
    return 1;
  }
  // The second stage's features are made from scores, no word or name is asked for.
  const PageExamples examples = second ? PageExamples{} : MakePageExamples(*pages);
  std::map<int, classify::PageLexicons> lexicons;
  std::set<int> parts;
  for (const LabelledPage& p : *pages) parts.insert(second ? -1 : p.entry.part);
  for (const int part : parts)
    lexicons[part] = TrainPageLexicons(examples, [part](int p) { return p != -1 && p != part; });
  std::ifstream scores;
  if (second) scores.open(argv[5], std::ios::binary);
  RowFile rows(out + (second ? ".x2" : ".x"), second ? kFirstStageFeatures : 0,
               second ? kPageFeatureCount : kFirstStageFeatures);
  const auto tile = std::make_unique<classify::PageTile>();
  for (const LabelledPage& page : *pages) {
    if (page.doc.blocks.empty()) continue;
    const classify::PageView view =
        classify::LookAtPage(page.doc, lexicons[second ? -1 : page.entry.part]);
    WritePage(view, second ? &scores : nullptr, tile.get(), &rows);
  }
  if (second) return 0;
  WriteTable(*pages, out + ".tsv");
  std::ofstream names(out + ".names");
  for (const auto& f : classify::kPageFeatures) names << f.name << '\n';
  const auto all = TrainPageLexicons(examples, [](int p) { return p != -1; });
  WriteLexicon(out + ".words", all.words);
  WriteLexicon(out + ".headings", all.headings);
  WriteLexicon(out + ".markup", all.names);
  return 0;
}

}  // namespace
}  // namespace zhengwen::training

int main(int argc, char** argv) { return zhengwen::training::Main(argc, argv); }
