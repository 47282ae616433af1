#include "core/fold.h"

#include <gtest/gtest.h>

#include <string>

#include "core/han.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

TEST(FoldedChar, IsWhatFoldedMakesOfIt) {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text, folded;
    AppendUtf8(c, &text);
    AppendUtf8(FoldedChar(c), &folded);
    ASSERT_EQ(folded, Folded(text)) << static_cast<uint32_t>(c);
    ASSERT_EQ(KindOf(FoldedChar(c)), KindOf(c)) << static_cast<uint32_t>(c);
  }
}

TEST(UnifiedHan, IsHanAndWideAndNothingElse) {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (IsUnifiedHan(c)) {
      ASSERT_EQ(KindOf(c), kHan | kWide) << static_cast<uint32_t>(c);
    }
    std::string text;
    AppendUtf8(c, &text);
    ASSERT_EQ(UnifiedHanAt(text, 0), IsUnifiedHan(c) ? c : 0) << static_cast<uint32_t>(c);
  }
  EXPECT_EQ(UnifiedHanAt("", 0), 0U);
}

}  // namespace
}  // namespace zhengwen
