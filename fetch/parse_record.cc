#include <array>
#include <unordered_set>
#include <utility>

#include "core/hash.h"
#include "core/json.h"
#include "fetch/source.h"
#include "fetch/surrogates.h"

namespace zhengwen::fetch {
namespace {

// Content, then place: the digests and numbers have fixed widths or stand last, so that no two
// records give the same bytes.
std::string MakeId(std::string_view content, std::string_view base_id, uint64_t offset) {
  std::string key = Hash128Hex(content);
  key += std::to_string(offset) + ":";
  key += base_id;
  return Hash128Hex(key);
}

// The fields that a page has a place for, other than text and id.
struct Slot {
  std::string_view field;
  std::string RawPage::*member;
};
constexpr std::array kSlots = {Slot{"url", &RawPage::url}, Slot{"title", &RawPage::title},
                               Slot{"date", &RawPage::date}, Slot{"source", &RawPage::source},
                               Slot{"charset", &RawPage::charset_hint}};
constexpr std::string_view kDate = "date";
constexpr std::string_view kOtherDate = "created";

// Hands the fields of one record to the page, each name once.
class FieldSorter {
 public:
  FieldSorter(const InputOptions* options, bool has_date, RawPage* page)
      : options_(options),
        content_field_(page->html ? options->html_field : options->text_field),
        page_(page),
        has_date_(has_date) {}

  // `field` must outlive the sorter; its text may be taken.
  void Add(JsonObject::Field* field) {
    if (!seen_.insert(field->key).second) return;
    if (!Placed(field)) AddExtra(*field);
  }
  std::string Extra() && { return extra_.empty() ? "{}" : std::move(extra_) + "}"; }
  bool has_content() const { return has_content_; }

 private:
  using Kind = JsonObject::Kind;

  // False: the page has no place for it. A null says no more than a missing field.
  bool Placed(JsonObject::Field* field) {
    const bool string = field->kind == Kind::string;
    if (field->key == content_field_) {
      if (!string) return false;
      has_content_ = true;
      page_->bytes = std::move(field->text);
      return true;
    }
    if (field->key == options_->id_field) {
      if (!string && field->kind != Kind::integer) return field->kind == Kind::null;
      page_->id = std::move(field->text);
      return true;
    }
    const std::string_view name =
        field->key == kOtherDate && !has_date_ ? kDate : std::string_view(field->key);
    for (const Slot& slot : kSlots) {
      if (slot.field != name) continue;
      if (!string) return field->kind == Kind::null;
      if (!field->text.empty()) page_->*slot.member = std::move(field->text);
      return true;
    }
    return false;
  }

  void AddExtra(const JsonObject::Field& field) {
    extra_ += extra_.empty() ? "{" : ",";
    JsonWriter(&extra_).String(field.key);
    extra_ += ":";
    if (field.kind == Kind::string) {
      JsonWriter(&extra_).String(field.text);
    } else {
      extra_ += field.text;
    }
  }

  const InputOptions* options_;
  std::string_view content_field_;
  RawPage* page_;
  std::unordered_set<std::string_view> seen_;
  std::string extra_;
  bool has_date_;
  bool has_content_ = false;
};

void Refuse(Reason reason, const Locator& locator, const std::string& why, RawPage* page) {
  page->bytes = std::string();
  page->verdict = reason;
  page->note = locator.file + ", byte " + std::to_string(locator.offset) + ": " + why;
}

std::string Exceeds(uint64_t size, uint64_t bound) {
  return std::to_string(size) + " bytes; the bound is " + std::to_string(bound);
}

Result<JsonObject> ParseMended(const std::string& json) {
  Result<JsonObject> object = JsonObject::Parse(json);
  if (object) return object;
  std::string mended = json;
  if (!MendSurrogates(&mended)) return object;
  return JsonObject::Parse(mended);
}

void ParseJson(const RawRecord& record, const InputOptions& options, RawPage* page) {
  page->utf8 = true;
  Result<JsonObject> object = ParseMended(record.bytes);
  if (!object)
    return Refuse(Reason::malformed_record, record.locator, object.error().message, page);
  const auto html = object->String(options.html_field);
  page->html = !options.html_field.empty() && html && !html->empty();
  const auto date = object->String(kDate);
  std::vector<JsonObject::Field> fields = std::move(*object).TakeFields();
  FieldSorter sorter(&options, date && !date->empty(), page);
  for (JsonObject::Field& field : fields) sorter.Add(&field);
  if (!sorter.has_content()) {
    Refuse(Reason::malformed_record, record.locator,
           "no string under \"" + options.text_field +
               "\"; name the field that holds the text (--text-field) or the page (--html-field)",
           page);
  } else if (page->bytes.size() > options.max_document) {
    Refuse(Reason::too_large, record.locator, Exceeds(page->bytes.size(), options.max_document),
           page);
  }
  page->extra = std::move(sorter).Extra();
}

}  // namespace

RawPage ParseRecord(RawRecord record, const InputOptions& options) {
  RawPage page;
  page.source = record.source;
  const bool json = record.form == RawRecord::Form::json_line;
  if (record.verdict != Reason::none) {
    const uint64_t bound = json ? options.max_record : options.max_document;
    Refuse(record.verdict, record.locator, Exceeds(record.locator.length, bound), &page);
  } else if (json) {
    ParseJson(record, options, &page);
  }
  if (page.id.empty()) {
    page.id = record.whole_file ? record.base_id
                                : MakeId(record.bytes, record.base_id, record.locator.offset);
  }
  page.html = page.html || record.form == RawRecord::Form::html;
  if (!json) page.bytes = std::move(record.bytes);
  page.locators.push_back(std::move(record.locator));
  return page;
}

}  // namespace zhengwen::fetch
