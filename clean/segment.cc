#include "clean/segment.h"

#include <algorithm>
#include <utility>

#include "clean/segment/glue.h"
#include "clean/segment/lines.h"
#include "clean/segment/openers.h"
#include "clean/segment/page_blocks.h"
#include "clean/segment/wrap.h"

namespace zhengwen::clean {
namespace {

struct SegmentOptions {
  bool lf_only = true;
  bool join_wraps = true;
  double wrap_share = 0.6;
};

// Works on one document; what it finds of a line it puts into the document's blocks and edits.
class Segmenter {
 public:
  Segmenter(Document* doc, const Openers* openers, const SegmentOptions& options)
      : doc_(*doc), shadow_(doc->shadow_text()), glue_(openers), options_(options) {}

  void Run() {
    doc_.blocks.clear();
    lines_ = ReadLines(doc_, options_.lf_only);
    std::vector<bool> joined;
    if (options_.join_wraps) joined = FindWraps(shadow_, lines_, options_.wrap_share);
    doc_.blocks.reserve(lines_.size());
    for (size_t first = 0; first < lines_.size();) {
      size_t end = first + 1;
      while (end < lines_.size() && !joined.empty() && joined[end]) ++end;
      AddBlocks(first, end);
      first = end;
    }
    if (!wraps_.empty()) MergeWraps();
  }

 private:
  // Blocks of the lines [first, end), which are one paragraph.
  void AddBlocks(size_t first, size_t end) {
    const uint32_t begin = lines_[first].begin;
    const uint32_t behind = lines_[end - 1].end;
    glue_.FindBorders(shadow_.substr(begin, behind - begin), &borders_);
    if (borders_.empty() && end == first + 1) {
      AddPlain(lines_[first]);
      return;
    }
    const size_t first_block = doc_.blocks.size();
    uint32_t from = begin;
    size_t line = first;
    for (size_t i = 0; i <= borders_.size(); ++i) {
      uint32_t to = i < borders_.size() ? begin + borders_[i] : behind;
      // A border inside of what an edit put there has no place in the text.
      if (to < behind && doc_.shadow.ToText(to) < doc_.shadow.ToTextEnd(to)) continue;
      const uint32_t next = to;
      Trim(shadow_, &from, &to);
      if (from < to) AddPiece(from, to, &line, end);
      from = next;
    }
    FinishPieces(first_block, first, end);
  }

  void AddPlain(const Line& line) {
    Block b;
    b.begin = line.text_begin, b.end = line.text_end;
    b.shadow_begin = line.begin, b.shadow_end = line.end;
    b.line = line.number;
    b.blank_before = line.blank_before;
    doc_.blocks.push_back(b);
  }

  // *line: the line that `from` stands on or one before it; moved on to the line of `to`.
  void AddPiece(uint32_t from, uint32_t to, size_t* line, size_t end) {
    while (lines_[*line].end <= from && *line + 1 < end) ++*line;
    Block b;
    b.shadow_begin = from, b.shadow_end = to;
    b.begin = doc_.shadow.ToText(from), b.end = doc_.shadow.ToTextEnd(to);
    b.line = lines_[*line].number;
    b.starts_line = from <= lines_[*line].begin;
    for (; lines_[*line].end < to; ++*line) {
      AddWrap(lines_[*line], lines_[*line + 1]);
      b.wrapped = true;
    }
    b.ends_line = to >= lines_[*line].end;
    doc_.blocks.push_back(b);
  }

  void AddWrap(const Line& before, const Line& after) {
    const auto text = [&](const Line& l) { return shadow_.substr(l.begin, l.end - l.begin); };
    wraps_.push_back({before.text_end, after.text_begin, Reason::hard_wrap,
                      std::string(Joint(text(before), text(after)))});
  }

  void FinishPieces(size_t first_block, size_t first, size_t end) {
    if (first_block == doc_.blocks.size()) return;
    doc_.blocks[first_block].blank_before = lines_[first].blank_before;
    doc_.blocks[first_block].starts_line = true;
    doc_.blocks.back().ends_line = lines_[end - 1].end >= doc_.blocks.back().shadow_end;
  }

  // A hard wrap takes the place of the edits of its line end and of the white space around it.
  void MergeWraps() {
    std::vector<Edit> merged;
    merged.reserve(doc_.edits.size() + wraps_.size());
    size_t wrap = 0;
    for (Edit& e : doc_.edits) {
      while (wrap < wraps_.size() && wraps_[wrap].begin <= e.begin && wraps_[wrap].end <= e.begin)
        merged.push_back(std::move(wraps_[wrap++]));
      const bool inside = wrap < wraps_.size() && wraps_[wrap].begin <= e.begin;
      if (!inside) merged.push_back(std::move(e));
    }
    for (; wrap < wraps_.size(); ++wrap) merged.push_back(std::move(wraps_[wrap]));
    doc_.edits = std::move(merged);
  }

  Document& doc_;
  std::string_view shadow_;
  Glue glue_;
  SegmentOptions options_;
  std::vector<Line> lines_;
  std::vector<uint32_t> borders_;
  std::vector<Edit> wraps_;
};

class Segment : public Step {
 public:
  Segment(Openers openers, SegmentOptions options)
      : openers_(std::move(openers)), options_(options) {}

  void Apply(Document* doc) const override {
    if (doc->table != nullptr) {
      PlacePageBlocks(doc);
    } else {
      Segmenter(doc, &openers_, options_).Run();
    }
  }

 private:
  Openers openers_;
  SegmentOptions options_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeSegment(const StepContext& context) {
  Result<Openers> openers = Openers::Load(context.config);
  if (!openers) return openers.error();
  SegmentOptions options;
  if (context.recipe != nullptr) {
    options.lf_only = !context.recipe->normalise_off.Has(Name(Reason::line_end));
    options.join_wraps = !context.recipe->normalise_off.Has(Name(Reason::hard_wrap));
    options.wrap_share = context.recipe->segment_wrap_share;
  }
  return std::unique_ptr<Step>(new Segment(std::move(*openers), options));
}

}  // namespace zhengwen::clean
