#include "output/manifest.h"

#include <array>
#include <optional>
#include <utility>

#include "core/hash.h"
#include "core/json.h"

namespace zhengwen::output {
namespace {

constexpr std::array<std::string_view, 2> kLayouts = {"folder", "mirror"};
constexpr std::array<std::string_view, 3> kFormats = {"jsonl", "text", "markdown"};
constexpr std::array<std::string_view, 3> kCompressions = {"none", "gzip", "zstd"};

template <class Enum, size_t N>
std::string_view NameIn(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<size_t>(value)];
}

template <class Enum, size_t N>
bool ReadName(const JsonObject& object, std::string_view key,
              const std::array<std::string_view, N>& names, Enum* value) {
  const auto name = object.String(key);
  for (size_t i = 0; name && i < N; ++i) {
    if (names[i] != *name) continue;
    *value = static_cast<Enum>(i);
    return true;
  }
  return false;
}

bool ReadNumber(const JsonObject& object, std::string_view key, uint64_t* value) {
  const auto number = object.Int(key);
  if (!number || *number < 0) return false;
  *value = static_cast<uint64_t>(*number);
  return true;
}

// A null is the empty string.
bool ReadString(const JsonObject& object, std::string_view key, std::string* value) {
  const auto* field = object.Find(key);
  if (field == nullptr) return false;
  if (field->kind == JsonObject::Kind::null) return true;
  if (field->kind != JsonObject::Kind::string) return false;
  *value = field->text;
  return true;
}

int64_t Signed(uint64_t value) { return static_cast<int64_t>(value); }

}  // namespace

std::string ManifestHeader::ToJson() const {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.Key("manifest").String(kMark);
  json.Key("schema").Int(kSchema);
  json.Key("version").String(version);
  json.Key("layout").String(NameIn(kLayouts, layout));
  json.Key("format").String(NameIn(kFormats, format));
  json.Key("compression").String(NameIn(kCompressions, compression));
  json.Key("recipe_sha256").String(Sha256Hex(recipe_toml));
  json.Key("recipe").String(recipe_toml);
  json.Key("settings").BeginObject();
  for (const auto& [key, value] : settings) json.Key(key).String(value);
  json.EndObject();
  json.EndObject();
  out += '\n';
  return out;
}

Result<ManifestHeader> ManifestHeader::FromJson(std::string_view line) {
  const auto object = JsonObject::Parse(line);
  if (!object) return object.error();
  if (object->String("manifest") != kMark) {
    return Error{ErrorCode::corrupt, "", "is no manifest of this program"};
  }
  if (object->Int("schema") != kSchema) {
    return Error{ErrorCode::corrupt, "", "was written by another version; use that one"};
  }
  ManifestHeader header;
  const auto settings = object->Object("settings");
  if (!settings || !ReadString(*object, "version", &header.version) ||
      !ReadString(*object, "recipe", &header.recipe_toml) ||
      !ReadName(*object, "layout", kLayouts, &header.layout) ||
      !ReadName(*object, "format", kFormats, &header.format) ||
      !ReadName(*object, "compression", kCompressions, &header.compression)) {
    return Error{ErrorCode::corrupt, "", "lacks a field of the header"};
  }
  if (object->String("recipe_sha256") != Sha256Hex(header.recipe_toml)) {
    return Error{ErrorCode::corrupt, "", "recipe_sha256 is not the sha256 of recipe"};
  }
  for (const auto& field : settings->fields()) header.settings[field.key] = field.text;
  return header;
}

void ManifestEntry::Count(const Outcome& outcome) {
  documents += 1;
  chars_in += outcome.account.in;
  chars_out += outcome.account.out;
  if (documents == 1) first_id = outcome.id;
  last_id = outcome.id;
}

std::string ManifestEntry::ToJson() const {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.Key("file").String(file);
  json.Key("bytes").Int(Signed(bytes));
  json.Key("sha256").String(sha256);
  json.Key("documents").Int(Signed(documents));
  json.Key("chars_in").Int(Signed(chars_in));
  json.Key("chars_out").Int(Signed(chars_out));
  json.Key("first_id").StringOrNull(first_id);
  json.Key("last_id").StringOrNull(last_id);
  json.Key("recipe_sha256").String(recipe_sha256);
  json.Key("version").String(version);
  json.EndObject();
  out += '\n';
  return out;
}

Result<ManifestEntry> ManifestEntry::FromJson(std::string_view line) {
  const auto object = JsonObject::Parse(line);
  if (!object) return object.error();
  ManifestEntry e;
  if (!ReadString(*object, "file", &e.file) || !ReadNumber(*object, "bytes", &e.bytes) ||
      !ReadString(*object, "sha256", &e.sha256) ||
      !ReadNumber(*object, "documents", &e.documents) ||
      !ReadNumber(*object, "chars_in", &e.chars_in) ||
      !ReadNumber(*object, "chars_out", &e.chars_out) ||
      !ReadString(*object, "first_id", &e.first_id) ||
      !ReadString(*object, "last_id", &e.last_id) ||
      !ReadString(*object, "recipe_sha256", &e.recipe_sha256) ||
      !ReadString(*object, "version", &e.version)) {
    return Error{ErrorCode::corrupt, "", "lacks a field of a manifest line"};
  }
  return e;
}

bool IsSafeName(std::string_view name) {
  while (true) {
    const size_t slash = name.find('/');
    const std::string_view part = name.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

std::string_view EndingOf(Format format) {
  constexpr std::array<std::string_view, 3> kEndings = {".jsonl", ".txt", ".md"};
  return kEndings[static_cast<size_t>(format)];
}

}  // namespace zhengwen::output
