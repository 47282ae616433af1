#include "clean/html/text_writer.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/char_refs.h"
#include "core/unicode.h"

namespace zhengwen::clean::html {
namespace {

// Visible, and no more to be asked about it.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (size_t c = '!'; c < 0x7F; ++c) plain[c] = c != '&';
  return plain;
}();

constexpr char32_t kEmSpace = 0x2003;

bool IsVisible(char32_t c) { return (KindOf(c) & (kSpace | kLineEnd | kControl)) == 0; }

}  // namespace

void TextWriter::Add(const TextSource& stretch) {
  run_open_ = false;
  uint32_t at = stretch.begin;
  while (at < stretch.end) {
    const char c = source_[at];
    if (IsAsciiSpace(c)) {
      const bool crlf = c == '\r' && at + 1 < stretch.end && source_[at + 1] == '\n';
      if (!crlf) AddSpace(stretch.preserves, c == '\r' ? '\n' : c);
      ++at;
      continue;
    }
    if (c == '&' && !stretch.verbatim) {
      AddReference(&at, stretch);
      continue;
    }
    const uint32_t begin = at;
    uint32_t chars = 0;
    const uint32_t end = at = VisibleEnd(stretch, begin, &chars);
    if (begin < end) {
      AddVisible(source_.substr(begin, end - begin), chars, {begin, end});
    } else {
      const Utf8Char odd = CharAt(source_, at);
      AddInvisible(odd.value, source_.substr(at, odd.size));
      at += odd.size;
    }
  }
  run_open_ = false;
}

// As much as is visible, with single spaces in between: most texts are one piece.
uint32_t TextWriter::VisibleEnd(const TextSource& stretch, uint32_t at, uint32_t* chars) const {
  uint32_t end = at;
  while (at < stretch.end) {
    const auto byte = static_cast<unsigned char>(source_[at]);
    if (kPlain[byte] || (byte == '&' && stretch.verbatim)) {
      ++*chars;
      end = ++at;
    } else if (byte >= 0x80) {
      const Utf8Char wide = CharAt(source_, at);
      if (!IsVisible(wide.value)) break;
      ++*chars;
      end = at += wide.size;
    } else if (byte == ' ' && at == end && at + 1 < stretch.end &&
               kPlain[static_cast<unsigned char>(source_[at + 1])]) {
      ++*chars;
      ++at;
    } else {
      break;
    }
  }
  return end;
}

void TextWriter::Break(bool preserves) {
  if (preserves) {
    AddSpace(true, '\n');
    return;
  }
  ++breaks_;
  cells_ = 0;
  waiting_ = '\n';
  waiting_chars_ = 1;
}

void TextWriter::CloseBlock() {
  waiting_.clear();
  waiting_chars_ = breaks_ = cells_ = 0;
  if (!open_) return;
  open_ = false;
  listener_->BlockClosed({block_begin_, size()});
}

void TextWriter::AddSpace(bool preserves, char c) {
  if (!preserves) {
    if (!waiting_.empty() && IsAsciiSpace(waiting_.back())) return;
    c = ' ';
  }
  waiting_ += c;
  ++waiting_chars_;
}

void TextWriter::AddReference(uint32_t* at, const TextSource& stretch) {
  const CharRef ref = ReadCharRef(source_.substr(0, stretch.end), *at, RefPlace::text);
  const Slice from{*at, *at + std::max(ref.size, uint32_t{1})};
  *at = from.end;
  for (const char32_t c : {ref.size == 0 ? U'&' : ref.first, ref.second}) {
    if (c == 0) continue;
    std::string bytes;
    AppendUtf8(c, &bytes);
    if (c < 0x80 && IsAsciiSpace(bytes.front())) {
      AddSpace(stretch.preserves, bytes.front());
    } else if (IsVisible(c)) {
      AddVisible(bytes, 1, from);
    } else {
      AddInvisible(c, bytes);
    }
  }
}

void TextWriter::AddInvisible(char32_t c, std::string_view bytes) {
  const uint16_t kind = KindOf(c);
  if ((kind & kSpace) != 0) cells_ += (kind & kWide) != 0 || c == kEmSpace ? 2 : 1;
  // Behind a <br> it is an indent, and at the beginning of a block it is nothing.
  if (breaks_ > 0 || !open_) return;
  waiting_ += bytes;
  ++waiting_chars_;
}

void TextWriter::AddVisible(std::string_view bytes, uint32_t chars, Slice from) {
  if (open_ && (breaks_ > 1 || (breaks_ == 1 && cells_ >= kIndentCells))) CloseBlock();
  const bool opens = !open_;
  if (opens) {
    Open();
  } else {
    text_ += waiting_;
  }
  listener_->BeforeVisible(opens, opens ? 0 : waiting_chars_);
  waiting_.clear();
  waiting_chars_ = breaks_ = cells_ = 0;
  const uint32_t begin = size();
  text_ += bytes;
  if (run_open_ && !opens) {
    runs_->back().source.end = from.end;
    runs_->back().text.end = size();
  } else {
    runs_->push_back({from, {begin, size()}});
    run_open_ = true;
  }
  listener_->AfterVisible(chars);
}

void TextWriter::Open() {
  if (!text_.empty()) text_ += '\n';
  block_begin_ = size();
  open_ = true;
}

}  // namespace zhengwen::clean::html
