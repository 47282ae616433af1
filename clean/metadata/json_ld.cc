#include "clean/metadata/json_ld.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "clean/html/data/script_json.h"
#include "core/ascii.h"
#include "core/char_refs.h"
#include "core/json.h"

namespace zhengwen::clean::metadata {
namespace {

using Field = JsonObject::Field;
using Kind = JsonObject::Kind;

// Writers of templates leave line ends within strings; JSON allows none.
std::string WithoutControls(std::string_view json) {
  std::string clean(json);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return clean;
}

class Walk {
 public:
  Walk(const Names& names, Candidates* found) : names_(names), found_(found) {}

  void Run(std::string_view json) {
    left_.push_back("{\"@graph\":" + WithoutControls(json) + "}");
    for (; !left_.empty() && looked_ < kMostJsonObjects; ++looked_) {
      const std::string text = std::move(left_.front());
      left_.pop_front();
      if (const Result<JsonObject> object = JsonObject::Parse(text)) Look(*object);
    }
    left_.clear();
  }

 private:
  void Look(const JsonObject& object) {
    const Field* type = object.Find("@type");
    if (type != nullptr && EqualsInAnyCase(type->text, "breadcrumblist")) AddBreadcrumbs(object);
    if (type != nullptr && Skipped(object, *type)) return;
    for (const Field& field : object.fields()) {
      if (const Named* named = names_.Find(Place::json, AsciiLowered(field.key)))
        AddValue(object, field, *named);
      if (field.kind == Kind::object) left_.push_back(field.text);
      if (field.kind == Kind::array && field.text.find('{') != std::string::npos) {
        for (Field& item : Items(object, field.key)) {
          if (item.kind == Kind::object) left_.push_back(std::move(item.text));
        }
      }
    }
  }

  bool Skipped(const JsonObject& object, const Field& type) const {
    if (type.kind == Kind::string)
      return names_.Find(Place::json_skip, AsciiLowered(type.text)) != nullptr;
    if (type.kind != Kind::array) return false;
    for (const Field& item : Items(object, type.key)) {
      if (item.kind == Kind::string &&
          names_.Find(Place::json_skip, AsciiLowered(item.text)) != nullptr)
        return true;
    }
    return false;
  }

  static std::vector<Field> Items(const JsonObject& object, std::string_view key) {
    Result<std::vector<Field>> items = object.Array(key);
    return items ? std::move(*items) : std::vector<Field>();
  }

  // A string, an object's name or address, or several of these.
  void AddValue(const JsonObject& object, const Field& field, const Named& named) {
    if (field.kind != Kind::array) {
      AddOne(field, field.key, named, Several::first);
      return;
    }
    Several several = Several::first;
    for (const Field& item : Items(object, field.key)) {
      if (AddOne(item, field.key, named, several)) several = Several::all;
      if (several == Several::first && found_->Rank(named.field) <= named.rank) return;
    }
  }

  // In the order of their positions.
  void AddBreadcrumbs(const JsonObject& list) {
    std::vector<std::pair<int64_t, std::string>> crumbs;
    for (const Field& item : Items(list, "itemListElement")) {
      if (crumbs.size() >= kMostBreadcrumbs || item.kind != Kind::object) break;
      const Result<JsonObject> crumb = JsonObject::Parse(item.text);
      if (!crumb) break;
      std::string name(crumb->String("name").value_or(""));
      if (const Result<JsonObject> page = crumb->Object("item"); name.empty() && page)
        name = page->String("name").value_or("");
      crumbs.emplace_back(crumb->Int("position").value_or(0), Decoded(name, RefPlace::text));
    }
    std::stable_sort(crumbs.begin(), crumbs.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string joined;
    for (const auto& [position, name] : crumbs) joined += Collapsed(name) + '\n';
    found_->Add(MetadataField::breadcrumbs, kCrumbsRank, "json BreadcrumbList", joined);
  }

  bool AddOne(const Field& value, std::string_view key, const Named& named, Several several) {
    std::string text;
    if (value.kind == Kind::string) {
      text = value.text;
    } else if (value.kind == Kind::object) {
      const Result<JsonObject> inner = JsonObject::Parse(value.text);
      if (!inner) return false;
      const bool address =
          named.field == MetadataField::image || named.field == MetadataField::license;
      text = std::string(inner->String(address ? "url" : "name").value_or(""));
    }
    if (text.empty()) return false;
    return found_->Add(named.field, named.rank, "json " + std::string(key),
                       Decoded(text, RefPlace::text), several);
  }

  const Names& names_;
  Candidates* found_;
  std::deque<std::string> left_;  // objects to look into
  size_t looked_ = 0;
};

}  // namespace

void CollectJsonLd(const PageTable& table, const Names& names, Candidates* found) {
  Walk walk(names, found);
  for (const PageScript& script : table.scripts) {
    const std::string_view content = table.View(script.content);
    if (content.size() > kMostJsonBytes || content.find('{') == std::string_view::npos) continue;
    if (html::IsLinkedData(table, script)) walk.Run(content);
  }
}

}  // namespace zhengwen::clean::metadata
