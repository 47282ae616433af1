#include "clean/html/data/linked_body.h"

#include <utility>

#include "clean/html/data/script_json.h"

namespace zhengwen::clean::html {
namespace {

class Longest : public JsonVisitor {
 public:
  explicit Longest(const DataNames& names) : names_(names) {}

  void Begin(Container /*kind*/) override { is_body_ = false; }
  void End() override { is_body_ = false; }
  void Key(std::string_view key) override { is_body_ = names_.IsLinked(key); }
  void String(std::string_view value) override {
    if (is_body_ && value.size() > text_.size()) text_ = value;
    is_body_ = false;
  }
  void Int(int64_t /*value*/) override { is_body_ = false; }
  void Other() override { is_body_ = false; }

  std::string Take() && { return std::move(text_); }

 private:
  const DataNames& names_;
  bool is_body_ = false;
  std::string text_;
};

}  // namespace

LinkedBody FindLinkedBody(const PageTable& table, const DataNames& names) {
  LinkedBody body;
  for (const PageScript& script : table.scripts) {
    if (!IsLinkedData(table, script)) continue;
    Longest longest(names);
    WalkScriptJson(table.View(script.content), &longest);
    std::string found = std::move(longest).Take();
    if (found.size() > body.text.size()) body = {std::move(found), script.content};
  }
  return body;
}

}  // namespace zhengwen::clean::html
