#include "core/json.h"
#include "output/ledger.h"

namespace zhengwen::output {
namespace {

void WriteNumber(std::string_view key, uint64_t value, JsonWriter* json) {
  json->Key(key).Int(static_cast<int64_t>(value));
}

void WriteReasons(const Ledger& ledger, JsonWriter* json) {
  json->BeginArray();
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (ledger.documents[i] == 0) continue;
    json->BeginObject().Key("reason").String(kReasons[i].id);
    WriteNumber("documents", ledger.documents[i], json);
    WriteNumber("spans", ledger.sums.spans[i], json);
    WriteNumber("chars", ledger.sums.chars[i], json);
    WriteNumber("inserted", ledger.sums.inserted[i], json);
    json->EndObject();
  }
  json->EndArray();
}

// Reads numbers out of one object; remembers the first one that is missing.
class NumberReader {
 public:
  explicit NumberReader(const JsonObject& object) : object_(&object) {}
  NumberReader& Read(std::string_view key, uint64_t* value) {
    const auto number = object_->Int(key);
    if (number && *number >= 0) {
      *value = static_cast<uint64_t>(*number);
    } else if (status_.ok()) {
      status_ = Error{ErrorCode::corrupt, "", "no count under \"" + std::string(key) + "\""};
    }
    return *this;
  }
  Status status() const { return status_; }

 private:
  const JsonObject* object_;
  Status status_;
};

Status ReadReason(const JsonObject& row, Ledger* ledger) {
  const auto name = row.String("reason");
  const auto reason = name ? ReasonNamed(*name) : std::nullopt;
  if (!reason) {
    return Error{ErrorCode::corrupt, "",
                 "unknown reason \"" + std::string(name.value_or("")) +
                     "\"; was the folder written by a newer version?"};
  }
  const auto i = static_cast<size_t>(*reason);
  return NumberReader(row)
      .Read("documents", &ledger->documents[i])
      .Read("spans", &ledger->sums.spans[i])
      .Read("chars", &ledger->sums.chars[i])
      .Read("inserted", &ledger->sums.inserted[i])
      .status();
}

Status ReadReasons(const JsonObject& object, Ledger* ledger) {
  const auto rows = object.Array("reasons");
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    const auto parsed = JsonObject::Parse(row.text);
    if (!parsed) return parsed.error();
    if (Status s = ReadReason(*parsed, ledger); !s) return s;
  }
  return Ok();
}

Status ReadIds(const JsonObject& object, Ledger* ledger) {
  const auto ids = object.Object("repeated_ids");
  if (!ids) return ids.error();
  if (Status s = NumberReader(*ids).Read("count", &ledger->repeated_ids).status(); !s) return s;
  auto examples = ids->Array("examples");
  if (!examples) return examples.error();
  for (auto& e : *examples) ledger->repeated_examples.push_back(std::move(e.text));
  return Ok();
}

Status ReadCharsets(const JsonObject& object, Ledger* ledger) {
  const auto charsets = object.Object("charsets");
  if (!charsets) return charsets.error();
  NumberReader numbers(*charsets);
  for (const auto& field : charsets->fields()) {
    numbers.Read(field.key, &ledger->charsets[field.key]);
  }
  return numbers.status();
}

}  // namespace

std::string Ledger::ToJson() const {
  std::string out;
  JsonWriter json(&out, true);
  json.BeginObject();
  json.Key("documents").BeginObject();
  WriteNumber("in", documents_in, &json);
  WriteNumber("out", documents_out, &json);
  json.EndObject();
  WriteNumber("bytes_in", bytes_in, &json);
  json.Key("chars").BeginObject();
  WriteNumber("in", chars.in, &json);
  WriteNumber("inserted", chars.inserted, &json);
  WriteNumber("out", chars.out, &json);
  WriteNumber("removed", chars.removed, &json);
  json.EndObject();
  json.Key("reasons");
  WriteReasons(*this, &json);
  json.Key("charsets").BeginObject();
  for (const auto& [charset, count] : charsets) WriteNumber(charset, count, &json);
  json.EndObject();
  json.Key("repeated_ids").BeginObject();
  WriteNumber("count", repeated_ids, &json);
  json.Key("examples").BeginArray();
  for (const std::string& id : repeated_examples) json.String(id);
  json.EndArray().EndObject();
  json.EndObject();
  out += '\n';
  return out;
}

Result<Ledger> Ledger::FromJson(std::string_view text) {
  const auto object = JsonObject::Parse(text);
  if (!object) return object.error();
  Ledger ledger;
  const auto documents = object->Object("documents");
  if (!documents) return documents.error();
  NumberReader counts(*documents);
  counts.Read("in", &ledger.documents_in).Read("out", &ledger.documents_out);
  if (Status s = counts.status(); !s) return s.error();
  if (Status s = NumberReader(*object).Read("bytes_in", &ledger.bytes_in).status(); !s)
    return s.error();
  const auto chars = object->Object("chars");
  if (!chars) return chars.error();
  NumberReader account(*chars);
  account.Read("in", &ledger.chars.in).Read("inserted", &ledger.chars.inserted);
  account.Read("out", &ledger.chars.out).Read("removed", &ledger.chars.removed);
  if (Status s = account.status(); !s) return s.error();
  if (Status s = ReadReasons(*object, &ledger); !s) return s.error();
  if (Status s = ReadCharsets(*object, &ledger); !s) return s.error();
  if (Status s = ReadIds(*object, &ledger); !s) return s.error();
  return ledger;
}

}  // namespace zhengwen::output
