// The matrix over real texts: snippets of documents of odd number, which the character model has
// not seen (training/make_charset_model.py takes those of even number).
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "clean/decode.h"
#include "core/internal/han_fold.h"
#include "core/json.h"
#include "core/unicode.h"
#include "tests/clean/decode_encoder.h"
#include "tests/support/paths.h"

namespace zhengwen::clean {
namespace {

std::vector<std::string> Lines(const std::string& path) {
  std::string bytes;
  gzFile file = gzopen(path.c_str(), "rb");
  std::array<char, 1 << 16> buffer;
  for (int n; (n = gzread(file, buffer.data(), buffer.size())) > 0;)
    bytes.append(buffer.data(), static_cast<size_t>(n));
  gzclose(file);
  std::vector<std::string> lines;
  for (size_t at = 0; at < bytes.size();) {
    const size_t end = std::min(bytes.find('\n', at), bytes.size());
    lines.push_back(bytes.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::u32string Characters(std::string_view text) {
  std::u32string characters;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    characters.push_back(c.value);
    at += c.size;
  }
  return characters;
}

bool IsMostlyHan(const std::u32string& text) {
  return 2 * std::count_if(text.begin(), text.end(),
                           [](char32_t c) { return (KindOf(c) & kHan) != 0; }) >=
         static_cast<ptrdiff_t>(text.size());
}

// `count` snippets, each of another document of odd number.
std::vector<std::u32string> Snippets(const std::vector<std::string>& lines, size_t count,
                                     size_t length) {
  std::vector<std::u32string> snippets;
  constexpr size_t kStride = 2 * 9;  // stays odd
  for (size_t i = 1; i < lines.size() && snippets.size() < count; i += kStride) {
    const Result<JsonObject> document = JsonObject::Parse(lines[i]);
    const std::u32string text = Characters(document->String("text").value_or(""));
    if (text.size() < 2 * length) continue;
    const std::u32string snippet = text.substr(i * 7919 % (text.size() - length), length);
    if (IsMostlyHan(snippet)) snippets.push_back(snippet);
  }
  return snippets;
}

// Single characters to a traditional form, one that is in ordinary use in Big5 where there is one.
std::map<char32_t, char32_t> TraditionalForms(const testing::Encoder& big5) {
  constexpr char kFirstOfLevel2 = '\xC9';
  std::map<char32_t, char32_t> forms;
  for (char32_t c = 0x4E00; c < 0xA000; ++c) {
    const char32_t simplified = zhengwen::internal::SimplifiedForm(c);
    const auto bytes = big5.Encode(std::u32string_view(&c, 1));
    if (simplified != c && bytes && (*bytes)[0] < kFirstOfLevel2) forms.emplace(simplified, c);
  }
  return forms;
}

TEST(DecodeReal, SnippetsOfUnseenDocuments) {
  SKIP_WITHOUT_SHARED("genre/truth.jsonl.gz");
  const std::vector<std::string> lines =
      Lines(*zhengwen::testing::SharedPath("genre/truth.jsonl.gz"));
  const testing::Encoder big5("big5");
  const std::map<char32_t, char32_t> traditional = TraditionalForms(big5);
  constexpr std::array<size_t, 4> kLengths = {4, 8, 16, 32};
  constexpr std::array<double, kLengths.size()> kFloors = {97, 99.5, 99.7, 100};  // percent
  for (const std::string charset : {"gb18030", "big5", "utf-16le", "utf-16be"}) {
    const testing::Encoder encoder(charset);
    std::printf("%-10s", charset.c_str());
    for (size_t k = 0; k < kLengths.size(); ++k) {
      int all = 0, right = 0;
      for (std::u32string snippet : Snippets(lines, 400, kLengths[k])) {
        if (charset == "big5") {
          for (char32_t& c : snippet)
            if (const auto form = traditional.find(c); form != traditional.end()) c = form->second;
        }
        const std::optional<std::string> bytes = encoder.Encode(snippet);
        if (!bytes) continue;
        ++all;
        right += DetectCharset(*bytes) == charset;
      }
      EXPECT_GT(all, 300) << charset;
      EXPECT_GE(100.0 * right, kFloors[k] * all) << charset << ", " << kLengths[k] << " characters";
      std::printf("  %zu characters: %d of %d", kLengths[k], right, all);
    }
    std::printf("\n");
  }
}

}  // namespace
}  // namespace zhengwen::clean
