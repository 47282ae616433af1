#include "core/json.h"
#include "core/line_counter.h"
#include "core/unicode.h"
#include "output/speech_json.h"
#include "pipeline/explain.h"
#include "pipeline/internal/element_path.h"

namespace zhengwen::pipeline {
namespace {

std::string_view VerdictName(Verdict verdict) {
  switch (verdict) {
    case Verdict::drop:
      return "drop";
    case Verdict::replace:
      return "replace";
    case Verdict::keep:
      break;
  }
  return "keep";
}

void Score(int16_t permille, JsonWriter* json) {
  json->Key("score");
  permille < 0 ? json->Null() : json->Permille(permille);
}

// The blocks of a page, with what its markup says about them.
void Blocks(const Document& doc, JsonWriter* json) {
  const PageTable& table = *doc.table;
  json->Key("blocks").BeginArray();
  size_t at = 0;
  uint32_t byte = 0;
  for (const PageBlock& block : table.blocks) {
    at += CountCodePoints(doc.text().substr(byte, block.text.begin - byte));
    byte = block.text.begin;
    json->BeginObject();
    json->Key("begin").Int(static_cast<int64_t>(at));
    json->Key("end").Int(static_cast<int64_t>(at + block.chars));
    json->Key("kind").String(internal::KindName(block.kind));
    json->Key("level").Int(block.level);
    json->Key("origin").String(internal::OriginName(block.origin));
    json->Key("hidden").StringOrNull(internal::HiddenName(block.hidden));
    json->Key("links").Int(block.links);
    json->Key("link_chars").Int(block.link_chars);
    json->Key("images").Int(block.images);
    json->Key("path").String(internal::ElementPath(table, block.element));
    json->Key("text").String(
        doc.text().substr(block.text.begin, block.text.end - block.text.begin));
    json->EndObject();
  }
  json->EndArray();
  json->Key("source").BeginObject();
  json->Key("markup").Int(static_cast<int64_t>(table.account.markup));
  json->Key("script").Int(static_cast<int64_t>(table.account.script));
  json->Key("hidden").Int(static_cast<int64_t>(table.account.hidden));
  json->Key("text").Int(static_cast<int64_t>(table.account.text));
  json->EndObject();
}

// {"title": {"value": ..., "origin": ...}, ...}: what is known, and from where.
void Known(const Metadata& metadata, JsonWriter* json) {
  json->Key("metadata").BeginObject();
  for (size_t i = 0; i < kMetadataKeys.size(); ++i) {
    const MetadataValue& value = metadata[static_cast<MetadataField>(i)];
    if (value.text.empty()) continue;
    json->Key(kMetadataKeys[i]).BeginObject();
    json->Key("value").String(value.text);
    json->Key("origin").String(value.origin).EndObject();
  }
  json->EndObject();
}

void WriteGenre(const Document& doc, JsonWriter* json) {
  if (!doc.genre) return;
  json->Key("genre").BeginObject().Key("id").String(Name(doc.genre->genre));
  json->Key("score").Permille(doc.genre->permille);
  json->Key("speech").Permille(doc.genre->speech_permille);
  json->Key("grounds").BeginArray();
  for (const GenreGround& ground : doc.genre->grounds) {
    json->BeginObject().Key("what").String(ground.what);
    json->Key("log_odds").Double(ground.centilogit / 100.0).EndObject();
  }
  json->EndArray().EndObject();
}

void WriteLanguage(const Document& doc, JsonWriter* json) {
  if (!doc.language) return;
  const LanguageVerdict& verdict = *doc.language;
  json->Key("language").BeginObject().Key("tag").String(verdict.tag);
  json->Key("script").StringOrNull(verdict.script);
  json->Key("score").Permille(verdict.permille);
  json->Key("grounds").BeginArray();
  for (const std::string& ground : verdict.grounds) json->String(ground);
  json->EndArray().Key("stretches").BeginArray();
  for (const ForeignStretch& stretch : verdict.stretches) {
    const std::string_view kept = doc.kept->text;
    json->BeginObject().Key("language").String(stretch.language);
    json->Key("text").String(kept.substr(stretch.begin, stretch.end - stretch.begin)).EndObject();
  }
  json->EndArray().EndObject();
}

}  // namespace

std::string ExplainJson(const Document& doc, const output::Outcome& outcome,
                        const Authors& authors) {
  std::string line;
  JsonWriter json(&line);
  const bool kept = outcome.verdict == Reason::none;
  json.BeginObject();
  json.Key("id").String(outcome.id);
  json.Key("charset").StringOrNull(doc.charset);
  json.Key("verdict").String(kept ? "keep" : "drop");
  json.Key("reason").StringOrNull(kept ? "" : Name(outcome.verdict));
  json.Key("note").StringOrNull(outcome.note);
  WriteLanguage(doc, &json);
  WriteGenre(doc, &json);
  if (doc.speech) {
    json.Key("speech");
    output::WriteSpeech(*doc.speech, doc.kept->text, &json);
  }
  json.Key("spans").BeginArray();
  LineCounter lines(doc.text(), doc.part.begin, doc.part.line);
  size_t at = doc.part.chars_before;
  for (const Span& span : doc.spans) {
    const std::string_view text = doc.text().substr(span.begin, span.end - span.begin);
    json.BeginObject();
    json.Key("begin").Int(static_cast<int64_t>(at));
    at += CountCodePoints(text);
    json.Key("end").Int(static_cast<int64_t>(at));
    json.Key("line").Int(static_cast<int64_t>(lines.LineAt(span.begin)));
    json.Key("verdict").String(VerdictName(span.verdict));
    json.Key("reason").StringOrNull(span.reason == Reason::none ? "" : Name(span.reason));
    Score(span.main_permille, &json);
    json.Key("by").StringOrNull(authors.Name(span.author));
    json.Key("with");
    span.verdict == Verdict::replace ? json.String(span.by) : json.Null();
    json.Key("text").String(text);
    json.EndObject();
  }
  json.EndArray();
  if (doc.table != nullptr) {
    Blocks(doc, &json);
    Known(doc.metadata, &json);
  }
  json.EndObject();
  return line += '\n';
}

}  // namespace zhengwen::pipeline
