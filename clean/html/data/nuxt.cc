#include "clean/html/data/nuxt.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "clean/html/data/literal.h"
#include "clean/html/data/script_json.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr uint32_t kNowhere = 0xFFFFFFFF;

// A value of the payload; its parts are places in it.
struct Value {
  enum class Kind { other, text, object, array } kind = Kind::other;
  bool tagged = false;  // an array that begins with a string
  bool told = false;
  std::string text;
  std::vector<std::string> keys;  // of an object, in the order of parts
  std::vector<uint32_t> parts;
};

class PayloadReader : public JsonVisitor {
 public:
  void Begin(Container kind) override {
    ++depth_;
    if (depth_ == 2) Add(kind == Container::object ? Value::Kind::object : Value::Kind::array);
  }
  void End() override { --depth_; }
  void Key(std::string_view key) override {
    if (depth_ == 2) key_ = key;
  }
  void String(std::string_view value) override {
    if (depth_ == 1) {
      Add(Value::Kind::text).text = value;
    } else if (depth_ == 2 && values_.back().kind == Value::Kind::array) {
      values_.back().tagged = values_.back().tagged || values_.back().parts.empty();
    }
  }
  void Int(int64_t value) override {
    if (depth_ == 1) Add(Value::Kind::other);
    if (depth_ != 2) return;
    Value& holder = values_.back();
    const bool place = value >= 0 && value < kNowhere;
    holder.parts.push_back(place ? static_cast<uint32_t>(value) : kNowhere);
    if (holder.kind == Value::Kind::object) holder.keys.push_back(key_);
  }
  void Other() override {
    if (depth_ == 1) Add(Value::Kind::other);
  }

  std::vector<Value> Take() && { return std::move(values_); }

 private:
  Value& Add(Value::Kind kind) {
    values_.emplace_back().kind = kind;
    return values_.back();
  }

  std::vector<Value> values_;
  size_t depth_ = 0;
  std::string key_;
};

class Teller {
 public:
  Teller(std::vector<Value> values, JsonVisitor* told) : values_(std::move(values)), told_(*told) {}

  void Run() {
    Tell(0);
    while (!open_.empty()) {
      auto& [place, next] = open_.back();
      const Value& holder = values_[place];
      if (next < holder.parts.size()) {
        const size_t part = next++;
        if (holder.kind == Value::Kind::object) told_.Key(holder.keys[part]);
        Tell(holder.parts[part]);
        continue;
      }
      if (!holder.tagged) told_.End();
      open_.pop_back();
    }
  }

 private:
  // Of a tagged array what it holds stands in its place.
  void Tell(uint32_t place) {
    if (place >= values_.size()) return told_.Other();
    Value& value = values_[place];
    if (value.kind == Value::Kind::text) return told_.String(value.text);
    if (value.kind == Value::Kind::other || value.told) return told_.Other();
    value.told = true;
    if (!value.tagged)
      told_.Begin(value.kind == Value::Kind::object ? JsonVisitor::Container::object
                                                    : JsonVisitor::Container::array);
    open_.emplace_back(place, 0);
  }

  std::vector<Value> values_;
  JsonVisitor& told_;
  std::vector<std::pair<uint32_t, size_t>> open_;
};

}  // namespace

void TellNuxt(std::string_view payload, JsonVisitor* visitor) {
  PayloadReader reader;
  WalkScriptJson(payload, &reader);
  Teller(std::move(reader).Take(), visitor).Run();
}

void TellNuxtScript(std::string_view script, JsonVisitor* visitor) {
  constexpr std::string_view kName = "__NUXT__", kFunction = "(function(", kReturn = "return";
  for (size_t at = script.find(kName); at != std::string_view::npos; at = script.find(kName, at)) {
    at = std::min(script.find_first_not_of(kAsciiSpace, at + kName.size()), script.size());
    if (at >= script.size() || script[at] != '=') continue;
    at = std::min(script.find_first_not_of(kAsciiSpace, at + 1), script.size());
    if (script.substr(at).starts_with(kFunction)) {
      at = script.find(kReturn, at);
      if (at == std::string_view::npos) return;
      at += kReturn.size();
    }
    if (const std::optional<std::string> json = LiteralToJson(script, &at))
      WalkScriptJson(*json, visitor);
  }
}

}  // namespace zhengwen::clean::html
