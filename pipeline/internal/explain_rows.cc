#include "pipeline/internal/explain_rows.h"

#include <algorithm>
#include <cstdio>

#include "core/unicode.h"
#include "pipeline/internal/element_path.h"

namespace zhengwen::pipeline::internal {
namespace {

constexpr char32_t kTab = '\t';
constexpr char32_t kLf = '\n';
constexpr char32_t kCr = '\r';

constexpr uint32_t kPathSteps = 3;  // of an element's path, from the inside

bool ActsOnTerminal(char32_t c) { return c != kTab && (KindOf(c) & (kControl | kLineEnd)) != 0; }

}  // namespace

Palette::Palette(Colour colour) {
  if (colour == Colour::off) return;
  dim = "\033[2m", cut = "\033[31m", put = "\033[32m", off = "\033[0m";
}

std::string ShowPermille(int permille) {
  char text[16];
  const int size = std::snprintf(text, sizeof text, "%d.%03d", permille / 1000, permille % 1000);
  return {text, static_cast<size_t>(size)};
}

void AppendVisible(std::string_view text, std::string* out) {
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (ActsOnTerminal(c.value)) {
      char name[16];
      std::snprintf(name, sizeof name, "<U+%04X>", static_cast<unsigned>(c.value));
      *out += name;
    } else {
      out->append(text.substr(at, c.size));
    }
    at += c.size;
  }
}

RowWriter::RowWriter(const Document& doc, const Authors& authors, Colour colour, std::string* out)
    : doc_(&doc), authors_(&authors), palette_(colour), out_(out), line_(doc.part.line) {}

void RowWriter::Add(const Span& span) {
  const std::string_view text = doc_->text().substr(span.begin, span.end - span.begin);
  switch (span.verdict) {
    case Verdict::keep:
      if (text_.empty()) permille_ = span.main_permille;
      AddText(text);
      break;
    case Verdict::replace:
      AddEdit(span, text);
      break;
    case Verdict::drop:
      Flush();
      sign_ = '-';
      permille_ = span.main_permille;
      AddNote(Name(span.reason));
      if (span.author != 0) AddNote(authors_->Name(span.author));
      AddText(text);
      Flush();
      notes_.clear();
      sign_ = '+';
      break;
  }
}

void RowWriter::Finish() { Flush(); }

void RowWriter::AddText(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    const bool crlf = c.value == kLf && after_cr_;
    after_cr_ = c.value == kCr;
    if (crlf) {
      // Its line has ended with the CR.
    } else if ((KindOf(c.value) & kLineEnd) != 0) {
      EndLine();
    } else {
      AppendVisible(text.substr(at, c.size), &text_);
      if (!visible_ && (KindOf(c.value) & kSpace) == 0) {
        visible_ = true;
        at_ = text.data() + at;
      }
    }
    at += c.size;
  }
}

// A line end that becomes another is not shown: there would be one in every row.
void RowWriter::AddEdit(const Span& span, std::string_view text) {
  if (span.reason == Reason::line_end) {
    AddText(text);
    return;
  }
  sign_ = '~';
  if (!visible_) at_ = text.data();
  visible_ = true;
  AddNote(Name(span.reason));
  text_ += palette_.cut;
  text_ += "[-";
  AppendVisible(text, &text_);
  text_ += "-]";
  text_ += palette_.off;
  if (!span.by.empty()) {
    text_ += palette_.put;
    text_ += "{+";
    AppendVisible(span.by, &text_);
    text_ += "+}";
    text_ += palette_.off;
  }
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kLineEnd) != 0 && !(c.value == kLf && after_cr_)) EndLine();
    after_cr_ = c.value == kCr;
    at += c.size;
  }
}

void RowWriter::AddNote(std::string_view note) {
  if (notes_.find(note) != std::string::npos) return;
  notes_ += notes_.empty() ? "" : ", ";
  notes_ += note;
}

std::string RowWriter::Place() const {
  const auto at = static_cast<uint32_t>(at_ - doc_->text().data());
  const std::vector<PageBlock>& blocks = doc_->table->blocks;
  const auto block =
      std::upper_bound(blocks.begin(), blocks.end(), at,
                       [](uint32_t value, const PageBlock& b) { return value < b.text.end; });
  if (block == blocks.end()) return {};
  std::string place;
  AppendVisible(ElementPath(*doc_->table, block->element, kPathSteps), &place);
  if (block->origin != BlockOrigin::tree)
    place.append(" (from ").append(OriginName(block->origin)).append(")");
  if (block->hidden != HiddenBy::nothing)
    place.append(" (hidden: ").append(HiddenName(block->hidden)).append(")");
  return place;
}

void RowWriter::EndLine() {
  Flush();
  ++line_;
}

void RowWriter::Flush() {
  if (visible_) {
    char head[32];
    const int size =
        std::snprintf(head, sizeof head, "%6llu ", static_cast<unsigned long long>(line_));
    *out_ += palette_.dim;
    out_->append(head, static_cast<size_t>(size));
    *out_ += palette_.off;
    if (sign_ == '-') *out_ += palette_.cut;
    *out_ += sign_;
    *out_ += ' ';
    if (permille_ < 0) {
      *out_ += "     ";
    } else {
      *out_ += ShowPermille(permille_);
    }
    *out_ += "  ";
    *out_ += text_;
    if (sign_ == '-') *out_ += palette_.off;
    if (!notes_.empty()) {
      *out_ += palette_.dim;
      *out_ += "   <- " + notes_;
      *out_ += palette_.off;
    }
    if (doc_->table != nullptr) {
      *out_ += palette_.dim;
      *out_ += "   @ " + Place();
      *out_ += palette_.off;
    }
    *out_ += '\n';
  }
  text_.clear();
  visible_ = false;
  if (sign_ != '-') {  // an edit belongs to its row, a drop to all rows of its span
    sign_ = '+';
    notes_.clear();
  }
}

}  // namespace zhengwen::pipeline::internal
