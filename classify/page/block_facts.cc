#include "classify/page/block_facts.h"

#include <algorithm>

#include "classify/text/repeats.h"
#include "classify/text/rule_family.h"
#include "classify/text/symbols.h"
#include "classify/text/vocabulary.h"
#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

// The words of a title; a title is short, so a sorted list will do.
class TitleWords {
 public:
  TitleWords(std::string_view title, const CharClass* classes) {
    Symbols symbols;
    ReadSymbols(title, classes, &symbols);
    AppendWords(symbols, &words_);
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    hit_by_.resize(words_.size());
  }

  void Compare(std::span<const uint16_t> words, uint32_t block, BlockFacts* facts) {
    uint64_t in = 0, of = 0;
    for (const uint16_t w : words) {
      const auto at = std::lower_bound(words_.begin(), words_.end(), w);
      if (at == words_.end() || *at != w) continue;
      ++in;
      uint32_t& last = hit_by_[static_cast<size_t>(at - words_.begin())];
      of += last != block + 1;
      last = block + 1;
    }
    facts->in_title = Share(in, words.size());
    facts->of_title = Share(of, words_.size());
  }

 private:
  std::vector<uint16_t> words_;
  std::vector<uint32_t> hit_by_;  // 1 + the last block that had it
};

}  // namespace

std::vector<BlockFacts> ReadBlocks(const Document& doc, const Lexicon& words,
                                   const Lexicon& headings) {
  const CharClass* classes = CharClasses();
  std::vector<BlockFacts> facts(doc.blocks.size());
  Vocabulary vocabulary;
  TitleWords title(doc.table->title, classes);
  Symbols symbols;
  std::vector<uint64_t> hashes;
  hashes.reserve(facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    const Block& block = doc.blocks[i];
    const PageBlock& marked = doc.table->blocks[i];
    const std::string_view text = doc.ShadowText(block);
    BlockFacts& f = facts[i];
    f.line = ScanLine(text, classes);
    const uint64_t chars = std::max(marked.chars, 1U);
    f.link_size = static_cast<uint32_t>(
        std::min<uint64_t>(f.line.size, uint64_t{f.line.size} * marked.link_chars / chars));
    if (marked.kind == BlockKind::heading) f.level = marked.level;
    ReadSymbols(text, classes, &symbols);
    f.lexical = static_cast<int16_t>(words.Score(symbols));
    if (f.level > 0) f.heading = static_cast<int16_t>(headings.Score(symbols));
    vocabulary.AddLine(symbols);
    title.Compare(vocabulary.WordsOf(i), static_cast<uint32_t>(i), &f);
    f.ruled = FamilyOf(block.drop);
    f.hinted = FamiliesOf(block.hints);
    hashes.push_back(f.line.hash);
  }
  const std::vector<Repeat> repeats = CountRepeats(hashes);
  for (size_t i = 0; i < facts.size(); ++i) {
    facts[i].repeats = ToByte(repeats[i].all);
    facts[i].seen = ToByte(repeats[i].before);
    if (facts[i].IsLong() && facts[i].line.EndsSentence()) vocabulary.Learn(i);
  }
  for (size_t i = 0; i < facts.size(); ++i) facts[i].topic = vocabulary.Overlap(i);
  return facts;
}

}  // namespace zhengwen::classify
