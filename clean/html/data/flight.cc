#include "clean/html/data/flight.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

#include "clean/html/data/literal.h"
#include "clean/html/data/script_json.h"
#include "core/unicode.h"

namespace zhengwen::clean::html {
namespace {

constexpr std::string_view kPush = "__next_f.push(";
constexpr int kHex = 16;

// [1, "rows"]; other numbers push other things.
class Pushed : public JsonVisitor {
 public:
  explicit Pushed(std::string* rows) : rows_(rows) {}

  void Begin(Container /*kind*/) override { rows_follow_ = false; }
  void End() override {}
  void Key(std::string_view /*key*/) override {}
  void String(std::string_view value) override {
    if (rows_follow_) rows_->append(value);
    rows_follow_ = false;
  }
  void Int(int64_t value) override { rows_follow_ = value == 1; }
  void Other() override {}

 private:
  std::string* rows_;
  bool rows_follow_ = false;
};

using Texts = std::map<std::string_view, std::string_view>;  // by the row's number

class Resolver : public JsonVisitor {
 public:
  Resolver(const Texts& texts, JsonVisitor* told) : texts_(texts), told_(*told) {}

  void Begin(Container kind) override { told_.Begin(kind); }
  void End() override { told_.End(); }
  void Key(std::string_view key) override { told_.Key(key); }
  void String(std::string_view value) override {
    const bool reference = value.size() > 1 && value.front() == '$';
    const auto text = reference ? texts_.find(value.substr(1)) : texts_.end();
    told_.String(text == texts_.end() ? value : text->second);
  }
  void Int(int64_t value) override { told_.Int(value); }
  void Other() override { told_.Other(); }

 private:
  const Texts& texts_;
  JsonVisitor& told_;
};

struct Rows {
  std::vector<std::string_view> json;
  Texts texts;
};

// A text row's content, where `row` begins with one.
std::optional<std::string_view> TextRow(std::string_view row) {
  if (row.empty() || row.front() != 'T') return std::nullopt;
  size_t size = 0;
  const char* const begin = row.data() + 1;
  const auto read = std::from_chars(begin, row.data() + row.size(), size, kHex);
  const auto at = static_cast<size_t>(read.ptr - row.data());
  if (read.ec != std::errc() || at >= row.size() || row[at] != ',') return std::nullopt;
  std::string_view text = row.substr(at + 1);
  if (size >= text.size()) return text;
  return text.substr(0, BorderBefore(text, size));
}

Rows PartRows(std::string_view all) {
  Rows rows;
  for (size_t at = 0; at < all.size();) {
    const size_t line_end = std::min(all.find('\n', at), all.size());
    const size_t colon = all.find_first_not_of("0123456789abcdef", at);
    if (colon >= line_end || all[colon] != ':') {
      at = line_end + 1;
      continue;
    }
    const std::string_view row = all.substr(colon + 1);
    if (const std::optional<std::string_view> text = TextRow(row)) {
      rows.texts.emplace(all.substr(at, colon - at), *text);
      at = static_cast<size_t>(text->data() + text->size() - all.data());
      continue;
    }
    if (!row.empty() && (row.front() == '[' || row.front() == '{'))
      rows.json.push_back(row.substr(0, line_end - colon - 1));
    at = line_end + 1;
  }
  return rows;
}

}  // namespace

void AppendFlight(std::string_view script, std::string* rows) {
  for (size_t at = script.find(kPush); at != std::string_view::npos; at = script.find(kPush, at)) {
    at += kPush.size();
    Pushed pushed(rows);
    if (const std::optional<std::string> json = LiteralToJson(script, &at))
      WalkScriptJson(*json, &pushed);
  }
}

void TellFlight(std::string_view all, JsonVisitor* visitor) {
  const Rows rows = PartRows(all);
  Resolver resolver(rows.texts, visitor);
  for (const std::string_view json : rows.json) WalkScriptJson(json, &resolver);
}

}  // namespace zhengwen::clean::html
