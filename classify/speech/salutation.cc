#include "classify/speech/salutation.h"

#include <algorithm>

#include "classify/speech/lines.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

constexpr size_t kMostHeadLines = 16;  // before the salutation
constexpr size_t kMostLeadLines = 3;   // of prose among them
constexpr size_t kMostLines = 16;      // of a salutation
constexpr size_t kMostClauses = 60;    // of one line of address
constexpr size_t kClauseBytes = 240;   // a longer one names nobody

constexpr size_t kForeignBytes = 36;  // of a greeting in another tongue

constexpr std::string_view kEnumerationComma = "\u3001";

enum class Role : uint8_t { address, greeting, named, exclaimed, none };

Role RoleOf(std::string_view folded, const Clause& clause, const SpeechWords& words) {
  const std::string_view text = clause.words.Of(folded);
  if (text.size() > kClauseBytes) return Role::none;
  // "Friends, good morning", with the comma that parts enumerated words.
  const size_t comma = text.rfind(kEnumerationComma);
  const size_t last = comma == std::string_view::npos ? 0 : comma + kEnumerationComma.size();
  if (words.Is(WordPart::greeting, text.substr(last))) return Role::greeting;
  if (words.Is(WordPart::no_address, text)) return Role::none;
  if (words.Is(WordPart::audience, text)) return Role::address;
  if (clause.ends_in_colon && words.Is(WordPart::address_start, text)) return Role::address;
  if (!clause.ends_sentence) return Role::named;
  return text.size() <= kForeignBytes ? Role::exclaimed : Role::none;
}

// What a line says of whom it addresses.
struct Address {
  uint32_t end = 0;      // of the last clause that addresses or greets; the line's begin: none
  bool goes_on = false;  // it names only, and ends in a comma: the next line goes on
};

Address ReadAddress(std::string_view folded, Slice line, const SpeechWords& words) {
  Address address{line.begin, false};
  bool greeted = false;
  Role before = Role::named;
  const std::vector<Clause> clauses = ClausesOf(folded, line);
  for (size_t i = 0; i < std::min(clauses.size(), kMostClauses); ++i) {
    const Role role = RoleOf(folded, clauses[i], words);
    // What is exclaimed counts before a greeting: it is one too, in another tongue.
    if (role == Role::none || (before == Role::exclaimed && role != Role::greeting)) return address;
    before = role;
    // Behind a greeting, or a mark that closes the address, nobody else is named.
    if (role == Role::named && (greeted || (i > 0 && clauses[i - 1].ends_in_colon))) return address;
    if (role == Role::named || role == Role::exclaimed) continue;
    greeted |= role == Role::greeting;
    address.end = clauses[i].end;
  }
  address.goes_on = (LastKind(folded, line) & kComma) != 0;
  return address;
}

// Whether one of the lines in the range ends in a colon.
bool HasClosingColon(std::string_view folded, const std::vector<Slice>& lines, Slice range) {
  return std::any_of(lines.begin(), lines.end(), [&](Slice line) {
    return line.begin >= range.begin && line.end <= range.end &&
           (LastKind(folded, line) & kColon) != 0;
  });
}

// The salutation that begins at lines[first]; empty: none does.
Slice SalutationFrom(std::string_view folded, const std::vector<Slice>& lines, size_t first,
                     const SpeechWords& words) {
  Slice found{lines[first].begin, lines[first].begin};
  for (size_t i = first; i < std::min(lines.size(), first + kMostLines); ++i) {
    const Address address = ReadAddress(folded, lines[i], words);
    if (address.end > lines[i].begin) found.end = address.end;
    if (!address.goes_on && address.end != lines[i].end) break;
  }
  return found;
}

}  // namespace

Slice FindSalutation(std::string_view folded, const std::vector<Slice>& lines,
                     const SpeechWords& words) {
  size_t prose = 0;
  for (size_t i = 0; i < std::min(lines.size(), kMostHeadLines); ++i) {
    const Slice found = SalutationFrom(folded, lines, i, words);
    // Behind a lead only what stands on lines of its own, and has a colon, opens the speech.
    const bool behind_lead = prose > 0;
    if (!found.empty() && (!behind_lead || HasClosingColon(folded, lines, found))) return found;
    const bool ends_sentence = (LastKind(folded, lines[i]) & kSentenceEnd) != 0;
    prose += IsProse(folded, lines[i]) || ends_sentence ? 1 : 0;
    if (prose > kMostLeadLines) break;
  }
  return {};
}

}  // namespace zhengwen::classify::speech
