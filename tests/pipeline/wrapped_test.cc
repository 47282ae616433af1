// Bodies in furniture that neither rules nor model have seen come out whole, and nothing else does.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "pipeline/engine.h"
#include "tests/support/paths.h"
#include "tests/support/wrapped_dumps.h"

namespace zhengwen::testing {
namespace {

const pipeline::Engine& TheEngine() {
  static const auto engine = pipeline::Engine::Load({SourcePath("config"), {}, {}});
  if (!engine) throw std::runtime_error(engine.error().ToString());
  return *engine;
}

WrapScore Measure(const std::string& name, const std::vector<Body>& bodies, size_t count) {
  const WrapScore score = Score(Wrap(bodies, count, 20240517), [](const std::string& text) {
    RawPage page;
    page.bytes = text, page.id = "wrapped", page.source = "wrapped";
    return TheEngine().Clean(std::move(page));
  });
  std::printf(
      "%s: %zu documents, lines %.4f, characters %.4f, without a fault %.1f %%, long body lines "
      "lost %zu\n",
      name.c_str(), score.documents, score.lines, score.characters,
      100.0 * static_cast<double>(score.faultless) / static_cast<double>(score.documents),
      score.long_lines_lost);
  if (std::getenv("ZW_SHOW_FAULTS") != nullptr) {
    for (const std::string& fault : score.faults) std::printf("  %s\n", fault.c_str());
  }
  return score;
}

void ExpectGood(const WrapScore& score) {
  EXPECT_GE(score.lines, 0.99);
  EXPECT_GE(score.characters, 0.98);
  EXPECT_GE(static_cast<double>(score.faultless), 0.90 * static_cast<double>(score.documents));
  EXPECT_EQ(score.long_lines_lost, 0U);
}

TEST(WrappedDumps, OwnBodies) { ExpectGood(Measure("own bodies", OwnBodies(), 500)); }

TEST(WrappedDumps, GenreBodies) {
  SKIP_WITHOUT_SHARED("genre/truth.jsonl.gz");
  ExpectGood(
      Measure("genre bodies", GenreBodies(*SharedPath("genre/truth.jsonl.gz"), 40, 40), 500));
}

}  // namespace
}  // namespace zhengwen::testing
