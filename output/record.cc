#include "output/record.h"

#include <algorithm>

#include "core/char_offsets.h"
#include "core/date.h"
#include "core/json.h"
#include "core/unicode.h"
#include "core/url.h"
#include "output/fields.h"
#include "output/speech_json.h"

namespace zhengwen::output {
namespace {

int64_t Signed(uint64_t value) { return static_cast<int64_t>(value); }

// [{"<key>": "<reason>", "chars": n}, ...] for the reasons of one kind, in the order of
// reasons.def.
void WriteSums(std::string_view key, ReasonKind kind, const ReasonSums& sums, JsonWriter* json) {
  json->BeginArray();
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (kReasons[i].kind != kind || sums.spans[i] == 0) continue;
    json->BeginObject().Key(key).String(kReasons[i].id);
    json->Key("chars").Int(Signed(sums.chars[i])).EndObject();
  }
  json->EndArray();
}

void WriteLocators(const std::vector<Locator>& locators, JsonWriter* json) {
  json->BeginArray();
  for (const Locator& l : locators) {
    json->BeginObject().Key("file").String(Printable(l.file));
    json->Key("offset").Int(Signed(l.offset)).Key("length").Int(Signed(l.length)).EndObject();
  }
  json->EndArray();
}

void WriteField(const Metadata& metadata, MetadataField field, JsonWriter* json) {
  json->Key(kMetadataKeys[static_cast<size_t>(field)]).StringOrNull(metadata[field].text);
}

// An empty list has no type of its own for readers that take the schema from the data: null then.
void WriteList(std::string_view list, JsonWriter* json) {
  if (list.empty()) {
    json->Null();
    return;
  }
  json->BeginArray();
  while (!list.empty()) {
    const size_t end = std::min(list.find('\n'), list.size());
    json->String(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  json->EndArray();
}

void WriteComments(const Document& doc, JsonWriter* json) {
  if (doc.comments.empty() || doc.part.number > 1) {  // of a page: with its first text
    json->Null();
    return;
  }
  json->BeginArray();
  for (const uint32_t block : doc.comments) json->String(doc.ShadowText(doc.blocks[block]));
  json->EndArray();
}

void WriteSignals(const Document& doc, JsonWriter* json) {
  if (!doc.signals) {
    json->Null();
    return;
  }
  json->BeginObject();
  for (size_t i = 0; i < kSignalCount; ++i) {
    const auto signal = static_cast<Signal>(i);
    json->Key(kSignals[i].name);
    if (kSignals[i].kind == SignalKind::count) {
      json->Int(Signed(doc.signals->Count(signal)));
    } else {
      json->Double((*doc.signals)[signal]);
    }
  }
  json->EndObject();
}

void WriteGenre(const Document& doc, JsonWriter* json) {
  json->Key("genre");
  if (doc.genre) {
    json->String(Name(doc.genre->genre));
    json->Key("genre_score").Permille(doc.genre->permille);
  } else {
    json->Null();
    json->Key("genre_score").Null();
  }
}

void WriteStretches(const Document& doc, JsonWriter* json) {
  if (!doc.language || doc.language->stretches.empty()) {
    json->Null();
    return;
  }
  const CharOffsets chars(doc.kept->text);
  json->BeginArray();
  for (const ForeignStretch& stretch : doc.language->stretches) {
    json->BeginObject().Key("language").String(stretch.language);
    json->Key("begin").Int(chars.At(stretch.begin));
    json->Key("end").Int(chars.At(stretch.end)).EndObject();
  }
  json->EndArray();
}

// What the text shows comes before what the page says of itself.
void WriteLanguage(const Document& doc, JsonWriter* json) {
  const std::string& declared = doc.metadata[MetadataField::language].text;
  json->Key("language").StringOrNull(doc.language ? doc.language->tag : declared);
  json->Key("language_declared").StringOrNull(declared);
  json->Key("language_score");
  doc.language&& doc.language->tag != kUndetermined ? json->Permille(doc.language->permille)
                                                    : json->Null();
  json->Key("languages");
  WriteStretches(doc, json);
}

void WriteMarks(const Document& doc, JsonWriter* json) {
  if (!doc.marks) return;
  const CharOffsets chars(doc.kept->text);
  json->Key("pii").BeginArray();
  for (const KeptMark& mark : *doc.marks) {
    json->BeginObject().Key("kind").String(Name(mark.reason));
    json->Key("begin").Int(chars.At(mark.begin));
    json->Key("end").Int(chars.At(mark.end)).EndObject();
  }
  json->EndArray();
}

void WriteMetadata(const Document& doc, const Outcome& outcome, JsonWriter* json) {
  const RawPage& page = doc.page;
  json->BeginObject();
  json->Key("url").StringOrNull(page.url);
  for (const MetadataField field :
       {MetadataField::title, MetadataField::author, MetadataField::date, MetadataField::modified})
    WriteField(doc.metadata, field, json);
  json->Key("site").StringOrNull(HostOf(page.url));
  json->Key("site_name").StringOrNull(doc.metadata[MetadataField::site].text);
  WriteField(doc.metadata, MetadataField::description, json);
  WriteLanguage(doc, json);
  for (const MetadataField field : {MetadataField::canonical, MetadataField::image})
    WriteField(doc.metadata, field, json);
  for (const MetadataField field : {MetadataField::tags, MetadataField::breadcrumbs}) {
    json->Key(kMetadataKeys[static_cast<size_t>(field)]);
    WriteList(doc.metadata[field].text, json);
  }
  WriteField(doc.metadata, MetadataField::license, json);
  json->Key("comments");
  WriteComments(doc, json);
  WriteGenre(doc, json);
  json->Key("speech");
  doc.speech ? WriteSpeech(*doc.speech, doc.kept->text, json) : void(json->Null());
  json->Key("signals");
  WriteSignals(doc, json);
  WriteMarks(doc, json);
  json->Key("charset").StringOrNull(doc.charset);
  json->Key("chars_in").Int(Signed(outcome.account.in));
  json->Key("chars_out").Int(Signed(outcome.account.out));
  json->Key("removed");
  WriteSums("reason", ReasonKind::drop, outcome.sums, json);
  json->Key("edited");
  WriteSums("kind", ReasonKind::edit, outcome.sums, json);
  json->Key("locator");
  WriteLocators(page.locators, json);
  json->Key("extra").String(page.extra);
  json->EndObject();
}

}  // namespace

void AppendJsonRecord(const Document& doc, const Outcome& outcome, std::string_view text,
                      const std::optional<std::string>& markdown, std::string* out) {
  // Line ends cost a byte more than they take in the text; the fields rarely exceed this.
  constexpr size_t kFields = 1024;
  out->reserve(out->size() + text.size() + text.size() / 32 + kFields);
  JsonWriter json(out);
  json.BeginObject();
  json.Key("id").String(outcome.id);
  json.Key("text").String(text);
  json.Key("markdown").StringOrNull(markdown.value_or(""));
  json.Key("source").String(Printable(doc.page.source));
  json.Key("added").Null();
  json.Key("created").StringOrNull(IsoDate(doc.metadata[MetadataField::date].text));
  json.Key("metadata");
  WriteMetadata(doc, outcome, &json);
  json.EndObject();
  *out += '\n';
}

std::string RemovedJson(const ReasonSums& sums) {
  std::string out;
  JsonWriter json(&out);
  WriteSums("reason", ReasonKind::drop, sums, &json);
  return out;
}

std::string EditedJson(const ReasonSums& sums) {
  std::string out;
  JsonWriter json(&out);
  WriteSums("kind", ReasonKind::edit, sums, &json);
  return out;
}

void AppendTextRecord(std::string_view text, std::string* out) {
  out->append(text);
  if (text.empty() || text.back() != '\n') *out += '\n';
}

}  // namespace zhengwen::output
