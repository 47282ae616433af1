#include "clean/html/data/literal.h"

#include <algorithm>
#include <utility>

#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

class LiteralReader {
 public:
  LiteralReader(std::string_view text, size_t at) : text_(text), at_(at) {}

  bool Read();
  size_t at() const { return at_; }
  std::string Take() && { return std::move(json_); }

 private:
  char Char() const { return text_[at_]; }
  bool Close();
  bool ReadString();
  bool ReadEscape();
  bool ReadWord();
  bool SkipCall();
  void AppendControl(char c);

  std::string_view text_;
  size_t at_;
  std::string json_;
  std::string open_;  // closing brackets to come
};

bool LiteralReader::Read() {
  do {
    at_ = std::min(text_.find_first_not_of(kAsciiSpace, at_), text_.size());
    if (at_ >= text_.size()) return false;
    const char c = Char();
    if (c == '{' || c == '[') {
      open_ += c == '{' ? '}' : ']';
      json_ += c;
      ++at_;
    } else if (open_.empty()) {
      return false;
    } else if (c == '}' || c == ']') {
      if (!Close()) return false;
    } else if (c == ',') {
      if (json_.back() == ',' || json_.back() == '[') json_ += "null";
      json_ += c;
      ++at_;
    } else if (c == ':') {
      json_ += c;
      ++at_;
    } else if (c == '"' || c == '\'' ? !ReadString() : !ReadWord()) {
      return false;
    }
  } while (!open_.empty());
  return true;
}

bool LiteralReader::Close() {
  if (Char() != open_.back()) return false;
  if (json_.back() == ',') json_.pop_back();
  json_ += Char();
  open_.pop_back();
  ++at_;
  return true;
}

void LiteralReader::AppendControl(char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  json_ += "\\u00";
  json_ += kHex[byte >> 4U];
  json_ += kHex[byte & 15U];
}

bool LiteralReader::ReadString() {
  const char quote = Char();
  json_ += '"';
  for (++at_; at_ < text_.size() && Char() != quote;) {
    const char c = Char();
    if (c == '\\') {
      if (!ReadEscape()) return false;
      continue;
    }
    if (static_cast<unsigned char>(c) < ' ') {
      AppendControl(c);
    } else if (c == '"') {
      json_ += "\\\"";
    } else {
      json_ += c;
    }
    ++at_;
  }
  if (at_ >= text_.size()) return false;
  json_ += '"';
  ++at_;
  return true;
}

// At a backslash.
bool LiteralReader::ReadEscape() {
  if (at_ + 1 >= text_.size()) return false;
  const char c = text_[at_ + 1];
  size_t size = 2;
  if (std::string_view("\"\\/bfnrtu").find(c) != std::string_view::npos) {
    json_ += '\\';
    json_ += c;
  } else if (c == 'x' && at_ + 4 <= text_.size()) {
    json_.append("\\u00").append(text_.substr(at_ + 2, 2));
    size = 4;
  } else if (c == 'v' || c == '0') {
    AppendControl(c == 'v' ? '\v' : '\0');
  } else if (static_cast<unsigned char>(c) >= ' ') {
    json_ += c;  // itself
  }
  at_ += size;
  return true;
}

// A key, a number, the name of a variable, a call.
bool LiteralReader::ReadWord() {
  const size_t end = std::min(text_.find_first_of(",:{}[]()\"'`;", at_), text_.size());
  if (end == at_) return false;
  const std::string_view word = TrimAsciiSpace(text_.substr(at_, end - at_));
  at_ = end;
  if (end < text_.size() && text_[end] == ':' && open_.back() == '}') {
    json_.append("\"").append(word).append("\"");
    return true;
  }
  constexpr size_t kMostDigits = 15;
  const bool integer = word.size() <= kMostDigits && (word.size() == 1 || word.front() != '0') &&
                       word.find_first_not_of("0123456789") == std::string_view::npos;
  json_ += integer || word == "true" || word == "false" ? word : "null";
  return end >= text_.size() || text_[end] != '(' || SkipCall();
}

bool LiteralReader::SkipCall() {
  size_t depth = 0;
  do {
    const size_t at = text_.find_first_of("()\"'", at_);
    if (at == std::string_view::npos) return false;
    at_ = at;
    if (Char() == '"' || Char() == '\'') {
      const size_t size = json_.size();
      if (!ReadString()) return false;
      json_.resize(size);
      continue;
    }
    depth += Char() == '(' ? 1 : size_t(-1);
    ++at_;
  } while (depth > 0);
  return true;
}

}  // namespace

std::optional<std::string> LiteralToJson(std::string_view text, size_t* at) {
  LiteralReader reader(text, *at);
  const bool read = reader.Read();
  *at = std::max(reader.at(), *at + 1);
  if (!read) return std::nullopt;
  return std::move(reader).Take();
}

}  // namespace zhengwen::clean::html
