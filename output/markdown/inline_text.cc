#include "output/markdown/inline_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/ascii.h"
#include "core/unicode.h"
#include "output/markdown/backticks.h"
#include "output/markdown/line_start.h"
#include "output/markdown/url.h"

namespace zhengwen::output::markdown {
namespace {

bool IsAsciiPunctuation(char c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
         (c > 'z' && c < 0x7F);
}

// "&amp;", "&#8220;": what a parser would decode, or might.
bool IsReference(std::string_view text) {
  size_t at = 1;
  while (at < text.size() && (IsAsciiLetterOrDigit(text[at]) || text[at] == '#')) ++at;
  return at > 1 && at < text.size() && text[at] == ';';
}

size_t CountOf(std::string_view text, char c) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), c));
}

class Writer {
 public:
  Writer(const InlineRun& run, InlinePlace place, bool dollars)
      : run_(run), text_(run.text), place_(place), dollars_(dollars) {
    for (const InlineRange& range : run.ranges) {
      const bool star = range.kind == InlineKind::strong || range.kind == InlineKind::emphasis;
      stars_ = stars_ || star;
      tildes_ = tildes_ || range.kind == InlineKind::deleted;
      ticks_ = ticks_ || range.kind == InlineKind::code;
    }
    const size_t lone = place == InlinePlace::part_of_cell ? 0 : 1;
    stars_ = stars_ || CountOf(text_, '*') > lone;
    tildes_ = tildes_ || CountOf(text_, '~') > lone;
    ticks_ = ticks_ || CountOf(text_, '`') > lone;
    scores_ = CountOf(text_, '_') > lone;
  }

  std::string Write() {
    StartLine(0);
    for (uint32_t at = 0; at < text_.size();) {
      const bool marked = Marks(at);
      if (InCode()) {
        AddCode(&at);
      } else if (text_[at] == '\n') {
        EndLine();
        StartLine(++at);
      } else if (at < line_text_) {
        ++at;  // leading spaces of a line
      } else {
        LookForAddress(at);
        if (Escapes(at) || at == address_acts_ || (at == acts_ && !(marked && at == line_text_)))
          out_ += '\\';
        out_ += text_[at++];
      }
    }
    Marks(static_cast<uint32_t>(text_.size()));
    return std::move(out_);
  }

 private:
  bool InCell() const { return place_ == InlinePlace::cell || place_ == InlinePlace::part_of_cell; }
  bool InCode() const { return !open_.empty() && open_.back()->kind == InlineKind::code; }
  bool InLink() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const InlineRange* r) { return r->kind == InlineKind::link; });
  }

  // What closes and opens in front of a byte. Whether something was written.
  bool Marks(uint32_t at) {
    const size_t before = out_.size();
    while (!open_.empty() && open_.back()->end == at) {
      Delimit(*open_.back(), false);
      open_.pop_back();
    }
    for (; next_atom_ < run_.atoms.size() && run_.atoms[next_atom_].at == at; ++next_atom_)
      out_ += run_.atoms[next_atom_].markdown;
    for (; next_ < run_.ranges.size() && run_.ranges[next_].begin == at; ++next_) {
      open_.push_back(&run_.ranges[next_]);
      Delimit(run_.ranges[next_], true);
    }
    if (out_.size() > before) marked_at_ = at;
    return marked_at_ == at;
  }

  void Delimit(const InlineRange& range, bool opens) {
    switch (range.kind) {
      case InlineKind::strong:
        out_ += "**";
        break;
      case InlineKind::emphasis:
        out_ += '*';
        break;
      case InlineKind::deleted:
        out_ += "~~";
        break;
      case InlineKind::link:
        out_ += opens ? "[" : "](" + EscapedUrl(range.url) + ")";
        break;
      case InlineKind::code:
        break;  // AddCode writes both ends
    }
  }

  // The whole of a code span: in it nothing is markup, and no escape is read.
  void AddCode(uint32_t* at) {
    const InlineRange& range = *open_.back();
    std::string code = text_.substr(range.begin, range.end - range.begin);
    std::replace(code.begin(), code.end(), '\n', ' ');
    const std::string fence(MostBackticks(code) + 1, '`');
    const bool padded = code.front() == '`' || code.back() == '`';
    out_ += fence;
    if (padded) out_ += ' ';
    for (const char c : code) {
      if (c == '|' && InCell()) out_ += '\\';
      out_ += c;
    }
    if (padded) out_ += ' ';
    out_ += fence;
    while (next_atom_ < run_.atoms.size() && run_.atoms[next_atom_].at < range.end) ++next_atom_;
    *at = range.end;
  }

  void EndLine() {
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += place_ == InlinePlace::paragraph ? "  \n"
            : place_ == InlinePlace::heading ? " "
                                             : "<br>";
  }

  void StartLine(uint32_t at) {
    const size_t end = std::min(text_.find('\n', at), text_.size());
    line_text_ = std::min(text_.find_first_not_of(" \t", at), end);
    acts_ = std::string::npos;
    if (place_ == InlinePlace::paragraph) {
      const size_t acting =
          ActingAtLineStart(std::string_view(text_).substr(line_text_, end - line_text_));
      if (acting != std::string::npos) acts_ = line_text_ + acting;
    }
  }

  // GFM makes links of bare addresses and takes what stands in them to the letter, backslashes and
  // stars too. Where one would hold some, its own first mark is escaped: then it is no link.
  void LookForAddress(uint32_t at) {
    const std::string_view rest = std::string_view(text_).substr(at);
    size_t mark = 0;
    for (const std::string_view begin : {"http:", "https:", "ftp:", "www."}) {
      if (BeginsInAnyCase(rest, begin)) mark = begin.size() - 1;
    }
    if (mark == 0) return;
    if (at >= address_end_) {
      address_end_ = static_cast<uint32_t>(std::min(text_.find_first_of(" \n", at), text_.size()));
      address_trouble_ = 0;
      if (next_ < run_.ranges.size() && run_.ranges[next_].begin < address_end_)
        address_trouble_ = address_end_;
      for (const InlineRange* range : open_)
        address_trouble_ = std::max(address_trouble_, std::min(range->end, address_end_));
      for (uint32_t i = at; i <= address_end_ && i < text_.size(); ++i) {
        if (Escapes(i)) address_trouble_ = std::max(address_trouble_, i);
      }
    }
    if (at < address_trouble_) address_acts_ = at + mark;
  }

  bool MarkAt(uint32_t at) const {
    return (!open_.empty() && open_.back()->end == at) ||
           (next_ < run_.ranges.size() && run_.ranges[next_].begin == at) ||
           (next_atom_ < run_.atoms.size() && run_.atoms[next_atom_].at == at);
  }

  bool Escapes(uint32_t at) const {
    const char c = text_[at];
    const char before = at > 0 ? text_[at - 1] : '\n';
    const char after = at + 1 < text_.size() ? text_[at + 1] : '\n';
    switch (c) {
      case '\\':
        return after == '\n' || IsAsciiPunctuation(after) || MarkAt(at + 1);
      case '*':
        return stars_ && !(IsAsciiSpace(before) && IsAsciiSpace(after) && marked_at_ != at &&
                           !MarkAt(at + 1));
      case '_':
        return scores_ && !(IsAsciiLetterOrDigit(before) && IsAsciiLetterOrDigit(after));
      case '`':
        return ticks_;
      case '~':
        return tildes_;
      case '[':
        return InLink();
      case ']':
        return InLink() || after == '(' || after == ':';
      case '!':
        return MarkAt(at + 1);
      case '<':
        return IsAsciiLetter(after) || after == '/' || after == '!' || after == '?';
      case '&':
        return IsReference(std::string_view(text_).substr(at));
      case '|':
        return InCell();
      case '$':
        return dollars_;
      case '#':  // "# C #" would lose its last one
        return place_ == InlinePlace::heading && at + 1 == text_.size();
      default:
        return false;
    }
  }

  const InlineRun& run_;
  const std::string& text_;
  InlinePlace place_;
  bool dollars_;
  bool stars_ = false, tildes_ = false, ticks_ = false, scores_ = false;
  std::string out_;
  std::vector<const InlineRange*> open_;
  size_t next_ = 0, next_atom_ = 0;
  size_t marked_at_ = std::string::npos;  // where the last marks were written
  size_t line_text_ = 0;                  // where the line's text begins
  size_t acts_ = 0;
  uint32_t address_end_ = 0;      // where the white space is behind the last one seen
  uint32_t address_trouble_ = 0;  // before this none may be a link
  size_t address_acts_ = std::string::npos;
};

}  // namespace

std::string WriteInline(const InlineRun& run, InlinePlace place, bool dollars) {
  return Writer(run, place, dollars).Write();
}

}  // namespace zhengwen::output::markdown
