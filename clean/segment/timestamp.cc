#include "clean/segment/timestamp.h"

#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr char32_t kYear = 0x5E74;
constexpr char32_t kMonth = 0x6708;
constexpr char32_t kDay = 0x65E5;
constexpr char32_t kWideColon = 0xFF1A;

class Reader {
 public:
  Reader(std::string_view line, uint32_t at) : line_(line), at_(at) {}

  uint32_t at() const { return at_; }
  void Back(uint32_t at) { at_ = at; }
  char32_t Peek() const { return CharAt(line_, at_).value; }
  bool Skip(char32_t c) {
    const Utf8Char next = CharAt(line_, at_);
    if (next.size == 0 || next.value != c) return false;
    at_ += next.size;
    return true;
  }
  // A number of one or two digits within the bounds.
  bool Number(uint32_t low, uint32_t high) {
    uint32_t value = 0, digits = 0;
    while (digits < 2 && IsDigit()) {
      value = value * 10 + static_cast<uint32_t>(line_[at_++] - '0');
      ++digits;
    }
    return digits > 0 && value >= low && value <= high;
  }
  bool IsDigit() const { return at_ < line_.size() && line_[at_] >= '0' && line_[at_] <= '9'; }

 private:
  std::string_view line_;
  uint32_t at_;
};

// Hours and minutes, seconds where there are any; behind a date, after a space, a T or nothing.
bool ReadTime(Reader* in) {
  const uint32_t from = in->at();
  if (!in->Skip('T')) {
    for (int n = 0; n < 2; ++n) in->Skip(' ');
  }
  const auto colon = [in] { return in->Skip(':') || in->Skip(kWideColon); };
  if (!in->Number(0, 24) || !colon() || !in->Number(0, 59)) {
    in->Back(from);
    return false;
  }
  const uint32_t minutes = in->at();
  if (!colon() || !in->Number(0, 60)) in->Back(minutes);
  return true;
}

StampKind ReadMonthAndDay(Reader* in) {  // behind the year
  if (in->Skip(kYear)) {
    if (!in->Number(1, 12) || !in->Skip(kMonth) || !in->Number(1, 31) || !in->Skip(kDay))
      return StampKind::none;
    return StampKind::chinese;
  }
  const char32_t mark = in->Peek();
  if (mark != '-' && mark != '/' && mark != '.') return StampKind::none;
  in->Skip(mark);
  if (!in->Number(1, 12) || !in->Skip(mark) || !in->Number(1, 31)) return StampKind::none;
  return StampKind::date;
}

bool IsYear(std::string_view digits) {
  const std::string_view century = digits.substr(0, 2);
  return century == "19" || century == "20";
}

// Takes brackets around the stamp into it. Returns whether there were any.
bool TakeBrackets(std::string_view line, Stamp* stamp) {
  const Utf8Char open = CharBefore(line, stamp->begin);
  const Utf8Char close = CharAt(line, stamp->end);
  if ((KindOf(open.value) & kOpening) == 0 || open.value == '"' || open.value == '\'') return false;
  if ((KindOf(close.value) & kClosing) == 0 || close.size == 0) return false;
  stamp->begin -= open.size;
  stamp->end += close.size;
  return true;
}

}  // namespace

Stamp ReadStamp(std::string_view line, uint32_t at, uint32_t* behind) {
  uint32_t digits_end = at;
  while (digits_end < line.size() && line[digits_end] >= '0' && line[digits_end] <= '9')
    ++digits_end;
  *behind = digits_end;
  Stamp stamp;
  const uint32_t digits = digits_end - at;
  Reader in(line, digits_end);
  if (digits >= 4 && IsYear(line.substr(digits_end - 4, 4))) {
    stamp.begin = digits_end - 4;
    stamp.kind = ReadMonthAndDay(&in);
  } else if (digits <= 2 && in.Peek() == '-') {
    in.Back(at);
    stamp.begin = at;
    if (in.Number(1, 12) && in.Skip('-') && in.Number(1, 31)) stamp.kind = StampKind::day;
  }
  if (stamp.kind == StampKind::none) return stamp;
  const bool timed = ReadTime(&in);
  stamp.end = in.at();
  const bool day = stamp.kind == StampKind::day;
  // "2-1" and "6-8 10:00" alone are scores and ranges.
  if (!TakeBrackets(line, &stamp) && day) return {};
  if (timed) stamp.kind = StampKind::time;
  *behind = stamp.end;
  return stamp;
}

}  // namespace zhengwen::clean
