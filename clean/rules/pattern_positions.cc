#include "clean/rules/pattern_positions.h"

#include <algorithm>

#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

// Larger classes count as any character; the digits or a bracket of marks stay below.
constexpr size_t kMaxClass = 64;
// Bounds the work on a hostile pattern; the largest shipped one has some 20,000 pairs.
constexpr size_t kMaxNext = 1000000;

// A piece of the pattern: nothing yet, a place, or several in sequence.
struct Piece {
  std::vector<uint32_t> first;
  std::vector<uint32_t> last;
  bool nullable = true;
};

// An open bracket: the alternatives closed so far, and the one being read.
struct Group {
  Piece closed{{}, {}, false};
  Piece open;
};

void Append(const std::vector<uint32_t>& from, std::vector<uint32_t>* to) {
  to->insert(to->end(), from.begin(), from.end());
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : rest_(pattern), groups_(1) {}

  PatternPositions Read() {
    while (!rest_.empty() && !result_.any) Step();
    CloseAlternative();
    result_.first = groups_.front().closed.first;
    result_.last = groups_.front().closed.last;
    result_.any = result_.any || groups_.size() != 1;
    return std::move(result_);
  }

 private:
  void Step() {
    const Utf8Char c = Take();
    switch (c.value) {
      case '(':
        OpenGroup();
        break;
      case ')':
        CloseGroup();
        break;
      case '|':
        CloseAlternative();
        break;
      case '^':
      case '$':
        break;
      default:
        AddPlace(c.value);
    }
  }

  Utf8Char Take() {
    const Utf8Char c = CharAt(rest_, 0);
    rest_.remove_prefix(c.size);
    return c;
  }
  bool TakeIf(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void TakeBraces() { rest_.remove_prefix(std::min(rest_.find('}'), rest_.size() - 1) + 1); }

  void OpenGroup() {
    if (TakeIf('?') && !TakeIf(':')) result_.any = true;
    groups_.emplace_back();
  }

  void CloseGroup() {
    CloseAlternative();
    Piece piece = std::move(groups_.back().closed);
    groups_.pop_back();
    if (groups_.empty()) {
      result_.any = true;
      groups_.emplace_back();
    } else {
      Concatenate(std::move(piece));
    }
  }

  void CloseAlternative() {
    Group& group = groups_.back();
    Append(group.open.first, &group.closed.first);
    Append(group.open.last, &group.closed.last);
    group.closed.nullable |= group.open.nullable;
    group.open = {};
  }

  void AddPlace(char32_t c) {
    std::vector<char32_t> chars;
    if (c == '[') {
      chars = ReadClass();
    } else if (c == '\\') {
      ReadEscape(&chars);
    } else if (c != '.') {
      chars.push_back(c);
    }
    const auto place = static_cast<uint32_t>(result_.places.size());
    result_.places.push_back(std::move(chars));
    Concatenate({{place}, {place}, false});
  }

  // With the quantifier behind it.
  void Concatenate(Piece piece) {
    bool loop = false;
    if (TakeIf('*')) {
      loop = piece.nullable = true;
    } else if (TakeIf('?')) {
      piece.nullable = true;
    } else if (TakeIf('+')) {
      loop = true;
    } else if (!rest_.empty() && rest_.front() == '{') {
      loop = true;
      piece.nullable |= rest_.substr(0, 2) == "{0";
      TakeBraces();
    }
    TakeIf('?');  // lazy
    if (loop) AddNext(piece.last, piece.first);
    Piece& open = groups_.back().open;
    AddNext(open.last, piece.first);
    if (open.nullable) Append(piece.first, &open.first);
    if (!piece.nullable) open.last.clear();
    Append(piece.last, &open.last);
    open.nullable = open.nullable && piece.nullable;
  }

  void AddNext(const std::vector<uint32_t>& from, const std::vector<uint32_t>& to) {
    if (result_.next.size() + from.size() * to.size() > kMaxNext) {
      result_.any = true;
      return;
    }
    for (const uint32_t a : from) {
      for (const uint32_t b : to) result_.next.emplace_back(a, b);
    }
  }

  // Behind a backslash; escapes of letters are classes. Returns whether it is one character.
  bool ReadEscape(std::vector<char32_t>* chars) {
    const Utf8Char c = Take();
    if ((KindOf(c.value) & (kLetter | kDigit)) == 0) {
      chars->push_back(c.value);
      return true;
    }
    if (!rest_.empty() && rest_.front() == '{') TakeBraces();
    return false;
  }

  // Behind the opening bracket, to behind the closing one; empty for large and negated classes.
  std::vector<char32_t> ReadClass() {
    std::vector<char32_t> chars;
    bool large = TakeIf('^');
    for (bool at_begin = true; !rest_.empty(); at_begin = false) {
      const Utf8Char c = Take();
      if (c.value == ']' && !at_begin) break;
      if (c.value == '\\') {
        large = !ReadEscape(&chars) || large;
      } else if (c.value == '[' && !rest_.empty() && rest_.front() == ':') {
        large = true;
        rest_.remove_prefix(std::min(rest_.find(']'), rest_.size() - 1) + 1);
      } else if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
        TakeIf('-');
        const Utf8Char last = Take();
        large = large || last.value == '\\' || last.value < c.value ||
                last.value - c.value >= kMaxClass;
        for (char32_t x = c.value; !large && x <= last.value; ++x) chars.push_back(x);
      } else {
        chars.push_back(c.value);
      }
    }
    if (large || chars.size() > kMaxClass) chars.clear();
    return chars;
  }

  std::string_view rest_;
  std::vector<Group> groups_;
  PatternPositions result_;
};

}  // namespace

PatternPositions PositionsOf(std::string_view pattern) { return Reader(pattern).Read(); }

}  // namespace zhengwen::clean::rules
