#include "classify/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "classify/language/evidence.h"
#include "classify/language/letters.h"
#include "core/table_file.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

const LanguageTables& Tables() {
  static const LanguageTables tables = [] {
    Result<LanguageTables> loaded = LanguageTables::Load(testing::SourcePath("config"));
    EXPECT_TRUE(loaded.ok()) << loaded.error().ToString();
    return std::move(*loaded);
  }();
  return tables;
}

uint64_t Weight(const Evidence& e, const std::string& sign) {
  return sign == "classical" ? e.classical : sign == "modern" ? e.modern : e.cantonese;
}

TEST(Language, EveryWordHitsItsExampleAndMissesTheOther) {
  const auto table = LoadTable(testing::SourcePath("config/language/words.tsv"),
                               {"sign", "place", "pattern", "weight", "excuse", "hit", "miss"});
  ASSERT_TRUE(table.ok()) << table.error().ToString();
  for (const TableRow& row : table->rows) {
    const Evidence hit = ReadEvidence(row.cells[5], Tables());
    EXPECT_GE(Weight(hit, row.cells[0]), std::stoul(row.cells[3]))
        << table->Where(row) << ": misses " << row.cells[5];
    EXPECT_EQ(Weight(ReadEvidence(row.cells[6], Tables()), row.cells[0]), 0U)
        << table->Where(row) << ": hits " << row.cells[6];
  }
}

}  // namespace
}  // namespace zhengwen::classify
