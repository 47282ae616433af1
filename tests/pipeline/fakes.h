// A reader and a sink in memory, and an engine over the shipped config.
#ifndef ZHENGWEN_TESTS_PIPELINE_FAKES_H_
#define ZHENGWEN_TESTS_PIPELINE_FAKES_H_

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "fetch/source.h"
#include "output/sink.h"
#include "pipeline/engine.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {

// Gives out texts and errors in their order.
class FakeReader : public fetch::RecordReader {
 public:
  using Item = std::variant<std::string, Error>;
  explicit FakeReader(std::vector<Item> items) : items_(std::move(items)) {}

  Result<bool> Next(fetch::RawRecord* out) override {
    if (at_ == items_.size()) return false;
    const Item& item = items_[at_++];
    if (const Error* error = std::get_if<Error>(&item)) return *error;
    *out = {};
    out->bytes = std::get<std::string>(item);
    out->base_id = std::to_string(at_ - 1);
    out->whole_file = true;
    out->source = "fake";
    out->locator = {.file = "fake", .offset = at_ - 1, .length = out->bytes.size()};
    return true;
  }
  fetch::Progress progress() const override {
    return {.bytes_read = at_, .bytes_total = items_.size(), .files_read = 0, .files_total = 1};
  }
  size_t given() const { return at_; }

 private:
  std::vector<Item> items_;
  size_t at_ = 0;
};

class FakeSink : public output::Sink {
 public:
  Status Write(const output::Outcome& outcome) override {
    if (fail_at && *fail_at == ids.size()) return Error{ErrorCode::io, "fake", "disk full"};
    ids.push_back(outcome.id);
    written += outcome.record;
    return Ok();
  }
  Status Close(const output::Ledger& ledger) override {
    closed = ledger.ToJson();
    return Ok();
  }

  std::optional<size_t> fail_at;
  std::vector<std::string> ids;
  std::string written;
  std::string closed;  // the ledger it was closed with
};

// Without the body model: what is tested here must not depend on its opinions.
inline pipeline::Engine LoadEngine(Recipe recipe = {}) {
  recipe.body_enabled = false;
  Result<pipeline::Engine> engine = pipeline::Engine::Load(
      {.config = SourcePath("config"), .recipe = std::move(recipe), .charset = ""});
  EXPECT_TRUE(engine.ok()) << engine.error().ToString();
  return std::move(*engine);
}

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_PIPELINE_FAKES_H_
