#include "core/date.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/ascii.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

// Reads between `least` and `most` digits off the front of *text.
std::optional<int> TakeNumber(size_t least, size_t most, std::string_view* text) {
  int value = 0;
  size_t digits = 0;
  for (; digits < most && digits < text->size() && IsAsciiDigit((*text)[digits]); ++digits) {
    value = value * 10 + ((*text)[digits] - '0');
  }
  if (digits < least) return std::nullopt;
  text->remove_prefix(digits);
  return value;
}

// Takes one character that is no digit off the front of *text.
bool TakeSeparator(std::string_view* text) {
  if (text->empty() || IsAsciiDigit(text->front())) return false;
  text->remove_prefix(CharAt(*text, 0).size);
  return true;
}

bool IsDay(int year, int month, int day) {
  constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12) return false;
  if (day < 1 || day > kDays[static_cast<size_t>(month)]) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month != 2 || day < 29 || leap;
}

void AppendPadded(int value, size_t width, std::string* out) {
  const std::string digits = std::to_string(value);
  out->append(width - digits.size(), '0').append(digits);
}

std::string Written(int year, int month, int day) {
  std::string date;
  AppendPadded(year, 4, &date);
  AppendPadded(month, 2, &(date += '-'));
  AppendPadded(day, 2, &(date += '-'));
  return date;
}

// 5.3.2024, 05.03.2024: dots mean day, month, year.
std::string TakeDottedDate(std::string_view* text) {
  const auto dot = [text] {
    const bool there = !text->empty() && text->front() == '.';
    if (there) text->remove_prefix(1);
    return there;
  };
  const auto day = TakeNumber(1, 2, text);
  if (!day || !dot()) return "";
  const auto month = TakeNumber(1, 2, text);
  if (!month || !dot()) return "";
  const auto year = TakeNumber(4, 4, text);
  if (!year || !IsDay(*year, *month, *day)) return "";
  return text->empty() || !IsAsciiDigit(text->front()) ? Written(*year, *month, *day) : "";
}

// 10/31/2024, 31/10/2024: where one of the two is no month, the order is told.
std::string TakeSlashedDate(std::string_view* text) {
  const auto slash = [text] {
    const bool there = !text->empty() && text->front() == '/';
    if (there) text->remove_prefix(1);
    return there;
  };
  const auto first = TakeNumber(1, 2, text);
  if (!first || !slash()) return "";
  const auto second = TakeNumber(1, 2, text);
  if (!second || !slash()) return "";
  const auto year = TakeNumber(4, 4, text);
  constexpr int kMonths = 12;
  if (!year || (*first <= kMonths && *second <= kMonths && *first != *second)) return "";
  const int month = *first > kMonths ? *second : *first;
  const int day = *first > kMonths ? *first : *second;
  if (!IsDay(*year, month, day)) return "";
  return text->empty() || !IsAsciiDigit(text->front()) ? Written(*year, month, day) : "";
}

// Year, month, day off the front of *text; empty, and *text anywhere, where there is none.
std::string TakeIsoDate(std::string_view* text) {
  const auto year = TakeNumber(4, 4, text);
  if (!year) return "";
  const bool parted = TakeSeparator(text);
  const size_t least = parted ? 1 : 2;
  const auto month = TakeNumber(least, 2, text);
  if (parted && !TakeSeparator(text)) return "";
  const auto day = TakeNumber(least, 2, text);
  if (!month || !day || !IsDay(*year, *month, *day)) return "";
  if (!text->empty() && IsAsciiDigit(text->front())) return "";
  return Written(*year, *month, *day);
}

void SkipSpace(std::string_view* text) {
  while (!text->empty() && IsAsciiSpace(text->front())) text->remove_prefix(1);
}

// One of these words, in any case, that no letter follows.
bool TakeWord(std::string_view word, std::string_view* text) {
  if (text->size() < word.size() || !EqualsInAnyCase(text->substr(0, word.size()), word))
    return false;
  if (text->size() > word.size() && IsAsciiLetter((*text)[word.size()])) return false;
  text->remove_prefix(word.size());
  return true;
}

// The names of RFC 9110's dates, whole or cut to three letters, and "Sept".
std::optional<int> TakeMonth(std::string_view* text) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  for (size_t i = 0; i < kMonths.size(); ++i) {
    const std::string_view name = kMonths[i];
    if (TakeWord(name, text) || TakeWord(name.substr(0, 3), text) ||
        (i == 8 && TakeWord(name.substr(0, 4), text)))
      return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<int> TakeDay(std::string_view* text) {
  const auto day = TakeNumber(1, 2, text);
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (TakeWord(suffix, text)) break;
  }
  return day;
}

void SkipBetween(std::string_view* text) {
  while (!text->empty() && (IsAsciiSpace(text->front()) || text->front() == ',' ||
                            text->front() == '.' || text->front() == '-'))
    text->remove_prefix(1);
  if (TakeWord("of", text)) SkipSpace(text);
}

// March 5, 2024; 5th of March 2024.
std::string TakeEnglishDate(std::string_view* text) {
  std::optional<int> day, month;
  if (!text->empty() && IsAsciiDigit(text->front())) {
    day = TakeDay(text);
    SkipBetween(text);
    month = TakeMonth(text);
  } else {
    month = TakeMonth(text);
    if (!month) return "";
    SkipBetween(text);
    day = TakeDay(text);
  }
  if (!day || !month) return "";
  SkipBetween(text);
  const auto year = TakeNumber(4, 4, text);
  if (!year || !IsDay(*year, *month, *day)) return "";
  if (!text->empty() && IsAsciiDigit(text->front())) return "";
  return Written(*year, *month, *day);
}

// Z, +08:00, -0500; empty where there is none.
std::string Zone(std::string_view text) {
  if (!text.empty() && (text.front() == 'Z' || text.front() == 'z')) return "Z";
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return "";
  std::string zone(1, text.front());
  text.remove_prefix(1);
  const auto hours = TakeNumber(2, 2, &text);
  if (!text.empty() && text.front() == ':') text.remove_prefix(1);
  const auto minutes = TakeNumber(2, 2, &text);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return "";
  AppendPadded(*hours, 2, &zone);
  AppendPadded(*minutes, 2, &(zone += ':'));
  return zone;
}

// THH:MM[:SS][zone] of what stands behind a date; empty where there is no time, or one of twelve
// hours.
std::string Time(std::string_view text) {
  constexpr std::string_view kDay = "\xE6\x97\xA5";  // U+65E5, behind the day
  if (text.starts_with(kDay)) text.remove_prefix(kDay.size());
  if (!text.empty() && (text.front() == 'T' || text.front() == 't')) {
    text.remove_prefix(1);
  } else {
    SkipSpace(&text);
  }
  const auto hour = TakeNumber(1, 2, &text);
  if (!hour || *hour > 23 || text.empty() || text.front() != ':') return "";
  text.remove_prefix(1);
  const auto minute = TakeNumber(2, 2, &text);
  if (!minute || *minute > 59) return "";
  std::string time = "T";
  AppendPadded(*hour, 2, &time);
  AppendPadded(*minute, 2, &(time += ':'));
  if (!text.empty() && text.front() == ':') {
    text.remove_prefix(1);
    const auto second = TakeNumber(2, 2, &text);
    if (!second || *second > 59) return "";
    AppendPadded(*second, 2, &(time += ':'));
    if (!text.empty() && text.front() == '.') {
      text.remove_prefix(1);
      while (!text.empty() && IsAsciiDigit(text.front())) text.remove_prefix(1);
    }
  }
  if (const std::string zone = Zone(text); !zone.empty()) return time + zone;
  SkipSpace(&text);
  return TakeWord("am", &text) || TakeWord("pm", &text) ? "" : time;
}

bool IsLikelyYear(std::string_view date) { return date >= "1970" && date < "2100"; }

}  // namespace

std::string IsoDate(std::string_view text) { return TakeIsoDate(&text); }

std::string FindDate(std::string_view text) {
  char before = ' ';
  for (size_t at = 0; at < text.size(); before = text[at++]) {
    const bool digit = IsAsciiDigit(text[at]);
    if (digit ? IsAsciiDigit(before) : !IsAsciiLetter(text[at]) || IsAsciiLetter(before)) continue;
    std::string_view rest = text.substr(at);
    std::string date = digit ? TakeIsoDate(&rest) : TakeEnglishDate(&rest);
    for (const auto take : {TakeEnglishDate, TakeDottedDate, TakeSlashedDate}) {
      if (!date.empty() || !digit) break;
      rest = text.substr(at);
      date = take(&rest);
    }
    if (!date.empty() && IsLikelyYear(date)) return date + Time(rest);
  }
  return "";
}

}  // namespace zhengwen
