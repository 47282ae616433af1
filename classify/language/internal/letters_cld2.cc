// CLD2's header needs <cstdio> before it.
// clang-format off
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
// clang-format on

#include <algorithm>
#include <array>
#include <utility>

#include "classify/language/letter_token.h"
#include "classify/language/letters.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr size_t kLanguages = 3;  // that CLD2 tells of a text

struct Answer {
  CLD2::Language first = CLD2::UNKNOWN_LANGUAGE;
  std::array<CLD2::Language, kLanguages> languages{};
  std::array<int, kLanguages> percent{};
  bool reliable = false;
};

// CLD2 reads a few bytes beyond the text, and takes interchange characters only.
std::string Readable(std::string copy) {
  constexpr size_t kPadding = 64;
  for (char& c : copy) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') c = ' ';
  }
  copy.append(kPadding, ' ');
  return copy;
}

Answer Ask(std::string text, int flags) {
  const std::string copy = Readable(std::move(text));
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  Answer answer;
  std::array<double, kLanguages> scores{};
  int letters = 0;
  answer.first = CLD2::ExtDetectLanguageSummary(copy.data(), static_cast<int>(copy.size()),
                                                /*is_plain_text=*/true, &hints, flags,
                                                answer.languages.data(), answer.percent.data(),
                                                scores.data(), nullptr, &letters, &answer.reliable);
  return answer;
}

// As BCP 47 has it today; empty for what is no language.
std::string TagOf(CLD2::Language language) {
  if (language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE) return "";
  const std::string code = CLD2::LanguageCode(language);
  if (code.empty() || code.starts_with("xx") || code.starts_with("zz") || code == "un") return "";
  constexpr std::array<std::array<std::string_view, 2>, 4> kRenamed = {
      {{"iw", "he"}, {"jw", "jv"}, {"sh", "sr"}, {"mo", "ro"}}};
  for (const auto& [old_code, tag] : kRenamed) {
    if (code == old_code) return std::string(tag);
  }
  return code;
}

bool IsOurs(CLD2::Language language) {
  return language == CLD2::CHINESE || language == CLD2::CHINESE_T || language == CLD2::JAPANESE ||
         language == CLD2::KOREAN;
}

std::string Excerpt(std::string_view text) {
  constexpr size_t kParts = 3;
  if (text.size() <= kParts * kGuessedPart) return WordsOfLetters(text, text.size());
  const size_t last = text.size() - kGuessedPart;
  std::string words;
  for (const size_t at : {size_t{0}, last / 2, last})
    words += WordsOfLetters(text.substr(BorderBehind(text, at)), kGuessedPart);
  return words;
}

}  // namespace

LetterGuess GuessByLetters(std::string_view text) {
  const Answer answer = Ask(Excerpt(text), CLD2::kCLDFlagBestEffort);
  int all = 0;
  for (size_t i = 0; i < kLanguages; ++i)
    all += IsOurs(answer.languages[i]) ? 0 : answer.percent[i];
  for (size_t i = 0; i < kLanguages; ++i) {
    const CLD2::Language language = answer.languages[i];
    std::string tag = TagOf(language);
    if (tag.empty() || IsOurs(language)) continue;
    const int percent = all > 0 ? answer.percent[i] * 100 / all : 0;
    return {std::move(tag), static_cast<uint16_t>(percent), answer.reliable};
  }
  return {};
}

std::string PlainCld2(std::string_view text, Cld2Effort effort) {
  constexpr size_t kMost = 1 << 16;  // bytes
  text = text.substr(0, BorderBefore(text, std::min(text.size(), kMost)));
  const int flags = effort == Cld2Effort::best ? CLD2::kCLDFlagBestEffort : 0;
  return TagOf(Ask(std::string(text), flags).first);
}

std::vector<std::string> LetterTags() {
  std::vector<std::string> tags;
  for (int i = 0; i < CLD2::NUM_LANGUAGES; ++i) {
    const auto language = static_cast<CLD2::Language>(i);
    std::string tag = TagOf(language);
    if (!tag.empty() && !IsOurs(language)) tags.push_back(std::move(tag));
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

}  // namespace zhengwen::classify
