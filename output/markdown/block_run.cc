#include "output/markdown/block_run.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "output/markdown/formula.h"
#include "output/markdown/nesting.h"

namespace zhengwen::output::markdown {
namespace {

// A stretch of the run's text that is left out, for an atom if there is one.
struct Excision {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string atom = {};
};

// REQUIRES: in order, disjoint.
void Excise(std::vector<Excision> excisions, InlineRun* run) {
  if (excisions.empty()) return;
  std::string text;
  std::vector<uint32_t> places;  // of each excision in the new text
  uint32_t at = 0;
  for (Excision& e : excisions) {
    text.append(run->text, at, e.begin - at);
    places.push_back(static_cast<uint32_t>(text.size()));
    at = e.end;
  }
  text.append(run->text, at);
  const auto moved = [&](uint32_t old) {
    const auto next = std::partition_point(excisions.begin(), excisions.end(),
                                           [old](const Excision& e) { return e.begin <= old; });
    if (next == excisions.begin()) return old;
    const auto i = static_cast<size_t>(next - excisions.begin()) - 1;
    return places[i] + (old > excisions[i].end ? old - excisions[i].end : 0);
  };
  for (InlineRange& range : run->ranges)
    range.begin = moved(range.begin), range.end = moved(range.end);
  for (Atom& atom : run->atoms) atom.at = moved(atom.at);
  for (size_t i = 0; i < excisions.size(); ++i) {
    if (!excisions[i].atom.empty()) run->atoms.push_back({places[i], std::move(excisions[i].atom)});
  }
  run->text = std::move(text);
}

void PutFormulas(const Document& doc, bool display, const std::vector<InlineElement>& formulas,
                 const KeptText& kept, InlineRun* run) {
  const std::string fence = display ? "$$" : "$";
  std::vector<Excision> excisions;
  for (const InlineElement& formula : formulas) {
    const uint32_t begin = kept.At(formula.text.begin);
    const uint32_t end = kept.At(formula.text.end);
    if (begin >= end) continue;  // it was left out
    const std::string tex = TexOf(doc, formula.element);
    if (!tex.empty()) excisions.push_back({begin, end, fence + tex + fence});
  }
  Excise(std::move(excisions), run);
}

// White space at both ends acts, or is lost.
void TrimRun(InlineRun* run) {
  const std::string& text = run->text;
  const auto size = static_cast<uint32_t>(text.size());
  const auto end = static_cast<uint32_t>(text.find_last_not_of(kAsciiSpace) + 1);
  const auto begin =
      static_cast<uint32_t>(std::min(text.find_first_not_of(kAsciiSpace), text.size()));
  std::vector<Excision> excisions;
  if (begin > 0) excisions.push_back({0, begin});
  if (begin < end && end < size) excisions.push_back({end, size});
  Excise(std::move(excisions), run);
}

}  // namespace

InlineRun MakeRun(const Document& doc, const PageBlock& block, KeptText* kept,
                  InlineElements* inlines) {
  InlineRun run;
  run.text = kept->Take(block.text);
  std::replace(run.text.begin(), run.text.end(), '\r', ' ');
  std::vector<InlineElement> formulas;
  for (const InlineElement& e : inlines->In(block.text)) {
    const uint32_t begin = kept->At(std::max(e.text.begin, block.text.begin));
    const uint32_t end = kept->At(std::min(e.text.end, block.text.end));
    const bool inside = e.text.begin > block.text.begin && e.text.begin < block.text.end;
    switch (e.what) {
      case InlineElement::What::formula:
        formulas.push_back(e);
        break;
      case InlineElement::What::image:
        if (std::string image = inlines->Image(e.element); inside && !image.empty())
          run.atoms.push_back({begin, std::move(image)});
        break;
      case InlineElement::What::range:
        if (begin >= end || (block.kind == BlockKind::heading && e.kind == InlineKind::strong))
          break;
        run.ranges.push_back({begin, end, e.kind});
        if (e.kind == InlineKind::link) run.ranges.back().url = inlines->Url(e.element);
        if (e.kind == InlineKind::link && run.ranges.back().url.empty()) run.ranges.pop_back();
        break;
    }
  }
  PutFormulas(doc, block.kind == BlockKind::formula, formulas, *kept, &run);
  TrimRun(&run);
  std::stable_sort(run.atoms.begin(), run.atoms.end(),
                   [](const Atom& a, const Atom& b) { return a.at < b.at; });
  NestRanges(&run);
  return run;
}

}  // namespace zhengwen::output::markdown
