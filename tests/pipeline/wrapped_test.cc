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

// What is reached today, a little below what is measured. The aim is .99 by lines, .98 by
// characters, nine in ten documents without a fault and no long line lost.
struct Floor {
  double lines, characters, faultless;
  size_t long_lines_lost;
};

void ExpectAtLeast(const WrapScore& score, const Floor& floor) {
  EXPECT_GE(score.lines, floor.lines);
  EXPECT_GE(score.characters, floor.characters);
  EXPECT_GE(static_cast<double>(score.faultless),
            floor.faultless * static_cast<double>(score.documents));
  EXPECT_LE(score.long_lines_lost, floor.long_lines_lost);
}

TEST(WrappedDumps, OwnBodies) {
  ExpectAtLeast(Measure("own bodies", OwnBodies(), 500), {0.984, 0.99, 0.90, 2});
}

TEST(WrappedDumps, GenreBodies) {
  SKIP_WITHOUT_SHARED("genre/truth.jsonl.gz");
  const auto bodies = GenreBodies(*SharedPath("genre/truth.jsonl.gz"), 40, 40);
  ExpectAtLeast(Measure("genre bodies", bodies, 500), {0.99, 0.99, 0.83, 13});
}

}  // namespace
}  // namespace zhengwen::testing
