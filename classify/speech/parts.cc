#include "classify/speech/parts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "classify/speech/asides.h"
#include "classify/speech/closing.h"
#include "classify/speech/lines.h"
#include "classify/speech/numerals.h"
#include "classify/speech/salutation.h"
#include "classify/speech/sections.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

constexpr size_t kMostHeadLines = 12;
constexpr size_t kMostFootLines = 8;

// A text taken apart, with what is known of it so far.
struct Reading {
  std::string_view text;
  std::string folded;
  std::vector<Slice> lines;
  size_t head = 0;  // lines before the speech
  size_t foot = 0;  // the first line behind it
};

bool IsFoot(const Reading& reading, Slice line, const Titles& titles) {
  if (WithoutBrackets(reading.folded, line) == line.begin) return true;
  Tellings told;
  titles.Read(line.Of(reading.text), TitlePlace::foot, &told);
  return std::any_of(told.begin(), told.end(), [](const std::string& t) { return !t.empty(); });
}

// Behind the closing; where there is none, the last lines that tell where and when, or stand in
// brackets.
size_t FootOf(const Reading& reading, Slice closing, const Titles& titles) {
  size_t foot = reading.lines.size();
  const size_t least = foot - std::min(foot, kMostFootLines);
  while (foot > std::max(least, reading.head)) {
    const Slice line = reading.lines[foot - 1];
    if (!closing.empty() ? line.end <= closing.end : !IsFoot(reading, line, titles)) break;
    --foot;
  }
  return foot;
}

// Before the salutation; where there is none, what is no prose and opens no section.
size_t HeadOf(const Reading& reading, Slice salutation, const Orders& orders) {
  if (!salutation.empty()) {
    const auto behind =
        std::partition_point(reading.lines.begin(), reading.lines.end(),
                             [salutation](Slice line) { return line.begin < salutation.begin; });
    return static_cast<size_t>(behind - reading.lines.begin());
  }
  size_t head = 0;
  while (head < std::min(reading.lines.size(), kMostHeadLines)) {
    const Slice line = reading.lines[head];
    if (IsProse(reading.folded, line) || orders.Read(reading.folded, line)) break;
    ++head;
  }
  return head;
}

std::string WithoutSpace(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kSpace) == 0) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

bool StartsWithDash(std::string_view text, Slice line) {
  const char32_t c = CharAt(text, line.begin).value;
  return c == '-' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2500';  // dashes, a box line
}

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The line of the head that is the input's title (a name may stand before it), else one that ends
// as titles of speeches do; or the first one, where that is a subtitle behind a dash.
Slice TitleIn(const Reading& reading, std::string_view title, const SpeechWords& words) {
  const std::string wanted = WithoutSpace(Folded(Titles::Bare(title)));
  Slice same;
  Slice by_kind;
  for (size_t i = 0; i < reading.head; ++i) {
    const Slice line = reading.lines[i];
    const std::string_view bare = Titles::Bare(line.Of(reading.folded));
    const auto begin = static_cast<uint32_t>(bare.data() - reading.folded.data());
    const Slice range{begin, begin + static_cast<uint32_t>(bare.size())};
    const bool stamped = begin != line.begin;
    if (!wanted.empty() && !stamped && EndsWith(WithoutSpace(bare), wanted)) return range;
    if (!wanted.empty() && stamped && same.empty() && WithoutSpace(bare) == wanted) same = range;
    if (!by_kind.empty() || !words.Is(WordPart::kind, bare)) continue;
    const bool is_subtitle = stamped && i > 0 && StartsWithDash(reading.folded, line);
    by_kind = is_subtitle ? reading.lines[0] : range;
  }
  return same.empty() ? by_kind : same;
}

// A line cut before the text that ends as titles of speeches do, else what came with the input.
std::string TitleAround(const Surroundings& around, const SpeechWords& words) {
  for (const std::string_view line : around.before) {
    const std::string_view bare = Titles::Bare(line);
    if (words.Is(WordPart::kind, Folded(bare))) return std::string(bare);
  }
  return std::string(around.title);
}

// Before the salutation, the lines of prose in which the press tells of the speech; none, where one
// of them tells of something else.
Slice LeadOf(const Reading& reading, const SpeechWords& words) {
  Slice lead;
  for (size_t i = 0; i < reading.head && i + 1 < reading.lines.size(); ++i) {
    const Slice line = reading.lines[i];
    if (!IsProse(reading.folded, line)) continue;
    if (!words.Is(WordPart::lead, line.Of(reading.folded))) return {};
    if (lead.empty()) lead.begin = line.begin;
    lead.end = reading.lines[i + 1].begin;
  }
  return lead;
}

}  // namespace

Result<PartFinder> PartFinder::Load(const std::string& config) {
  Result<SpeechWords> words = SpeechWords::Load(config + "/speech/words.tsv");
  if (!words) return words.error();
  Result<Orders> orders = Orders::Load(config + "/speech/orders.tsv");
  if (!orders) return orders.error();
  Result<Titles> titles = Titles::Load(config + "/speech/titles.tsv", *words);
  if (!titles) return titles.error();
  return PartFinder(std::move(*words), std::move(*orders), std::move(*titles));
}

SpeechParts PartFinder::Find(std::string_view text, const Surroundings& around) const {
  Reading reading{text, Folded(text), LinesOf(text), 0, 0};
  SpeechParts parts;
  parts.salutation = FindSalutation(reading.folded, reading.lines, words_);
  parts.closing = FindClosing(reading.folded, reading.lines, words_);
  if (!parts.closing.empty() && parts.closing.begin < parts.salutation.end) parts.closing = {};
  reading.head = HeadOf(reading, parts.salutation, orders_);
  reading.foot = FootOf(reading, parts.closing, titles_);
  if (!parts.salutation.empty()) parts.lead = LeadOf(reading, words_);
  parts.title = TitleIn(reading, around.title, words_);
  if (parts.title.empty()) parts.title_around = TitleAround(around, words_);

  Tellings told;
  titles_.ReadTitle(around.title, &told);
  const auto read_head = [&](std::string_view line) {
    titles_.ReadTitle(line, &told);
    titles_.Read(line, TitlePlace::head, &told);
  };
  for (size_t i = 0; i < reading.head; ++i) read_head(reading.lines[i].Of(text));
  for (const std::string_view line : around.before) read_head(line);
  for (size_t i = reading.foot; i < reading.lines.size(); ++i)
    titles_.Read(reading.lines[i].Of(text), TitlePlace::foot, &told);
  for (const std::string_view line : around.behind) titles_.Read(line, TitlePlace::foot, &told);
  const auto take = [&told](Told what) { return std::move(told[static_cast<size_t>(what)]); };
  parts.speaker = take(Told::speaker);
  parts.post = take(Told::post);
  parts.occasion = take(Told::occasion);
  parts.place = take(Told::place);
  parts.date = IsoDay(take(Told::when));

  Slice body{0, static_cast<uint32_t>(text.size())};
  if (!parts.salutation.empty()) {
    body.begin = parts.salutation.end;
  } else if (reading.head < reading.lines.size()) {
    body.begin = reading.lines[reading.head].begin;
  }
  if (!parts.closing.empty()) {
    body.end = parts.closing.begin;
  } else if (reading.foot < reading.lines.size()) {
    body.end = reading.lines[reading.foot].begin;
  }
  parts.sections = FindSections(reading.folded, reading.lines, body, orders_, words_);
  parts.directions = FindDirections(reading.folded, words_);
  parts.placeholders = FindPlaceholders(reading.folded, words_);
  return parts;
}

}  // namespace zhengwen::classify::speech
