#include "core/json.h"

#include <simdjson.h>

#include "core/internal/json_parser.h"

namespace zhengwen {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

JsonObject::Field MakeField(std::string_view key, const element& value) {
  JsonObject::Field field{std::string(key), JsonObject::Kind::null, {}};
  switch (value.type()) {
    case element_type::STRING:
      field.kind = JsonObject::Kind::string;
      field.text = std::string(std::string_view(value));
      return field;
    case element_type::INT64:
    case element_type::UINT64:
      field.kind = JsonObject::Kind::integer;
      break;
    case element_type::DOUBLE:
      field.kind = JsonObject::Kind::number;
      break;
    case element_type::BOOL:
      field.kind = JsonObject::Kind::boolean;
      break;
    case element_type::OBJECT:
      field.kind = JsonObject::Kind::object;
      break;
    case element_type::ARRAY:
      field.kind = JsonObject::Kind::array;
      break;
    case element_type::NULL_VALUE:
      break;
  }
  field.text = simdjson::minify(value);
  return field;
}

}  // namespace

namespace internal {

simdjson::dom::parser& JsonParser() {
  thread_local simdjson::dom::parser parser;
  constexpr size_t kKeep = size_t{4} << 20;
  if (parser.capacity() > kKeep) parser = simdjson::dom::parser();
  return parser;
}

Error Malformed(simdjson::error_code code) {
  return Error{ErrorCode::corrupt, "",
               std::string("not valid JSON: ") + simdjson::error_message(code)};
}

}  // namespace internal

using internal::JsonParser;
using internal::Malformed;

Result<JsonObject> JsonObject::Parse(std::string_view json) {
  simdjson::dom::object object;
  if (const auto code = JsonParser().parse(json.data(), json.size()).get_object().get(object))
    return Malformed(code);
  JsonObject result;
  for (const auto& [key, value] : object) result.fields_.push_back(MakeField(key, value));
  return result;
}

const JsonObject::Field* JsonObject::Find(std::string_view key) const {
  for (const Field& f : fields_) {
    if (f.key == key) return &f;
  }
  return nullptr;
}

std::optional<std::string_view> JsonObject::String(std::string_view key) const {
  const Field* f = Find(key);
  if (f == nullptr || f->kind != Kind::string) return std::nullopt;
  return f->text;
}

std::optional<int64_t> JsonObject::Int(std::string_view key) const {
  const Field* f = Find(key);
  if (f == nullptr || f->kind != Kind::integer) return std::nullopt;
  return std::strtoll(f->text.c_str(), nullptr, 10);
}

Result<JsonObject> JsonObject::Object(std::string_view key) const {
  const Field* f = Find(key);
  if (f == nullptr || f->kind != Kind::object) {
    return Error{ErrorCode::corrupt, "", "no object under \"" + std::string(key) + "\""};
  }
  return Parse(f->text);
}

Result<std::vector<JsonObject::Field>> JsonObject::Array(std::string_view key) const {
  const Field* f = Find(key);
  if (f == nullptr || f->kind != Kind::array) {
    return Error{ErrorCode::corrupt, "", "no array under \"" + std::string(key) + "\""};
  }
  simdjson::dom::array array;
  if (const auto code = JsonParser().parse(f->text.data(), f->text.size()).get_array().get(array))
    return Malformed(code);
  std::vector<Field> elements;
  for (const element value : array) elements.push_back(MakeField("", value));
  return elements;
}

}  // namespace zhengwen
