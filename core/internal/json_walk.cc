#include <simdjson.h>

#include <utility>
#include <variant>
#include <vector>

#include "core/internal/json_parser.h"
#include "core/json.h"

namespace zhengwen {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

template <class Container>
struct Rest {
  typename Container::iterator at, end;
};

using Level = std::variant<Rest<simdjson::dom::array>, Rest<simdjson::dom::object>>;

// Tells of a value; of a container its begin, and puts what it holds on `open`.
void Tell(const element& value, JsonVisitor* visitor, std::vector<Level>* open) {
  switch (value.type()) {
    case element_type::ARRAY: {
      const simdjson::dom::array array = value.get_array().value_unsafe();
      visitor->Begin(JsonVisitor::Container::array);
      open->push_back(Rest<simdjson::dom::array>{array.begin(), array.end()});
      return;
    }
    case element_type::OBJECT: {
      const simdjson::dom::object object = value.get_object().value_unsafe();
      visitor->Begin(JsonVisitor::Container::object);
      open->push_back(Rest<simdjson::dom::object>{object.begin(), object.end()});
      return;
    }
    case element_type::STRING:
      return visitor->String(value.get_string().value_unsafe());
    case element_type::INT64:
      return visitor->Int(value.get_int64().value_unsafe());
    default:
      return visitor->Other();
  }
}

}  // namespace

Status WalkJson(std::string_view json, JsonVisitor* visitor) {
  element root;
  if (const auto code = internal::JsonParser().parse(json.data(), json.size()).get(root))
    return internal::Malformed(code);
  std::vector<Level> open;
  Tell(root, visitor, &open);
  while (!open.empty()) {
    if (auto* array = std::get_if<Rest<simdjson::dom::array>>(&open.back())) {
      if (array->at != array->end) {
        const element value = *array->at;
        ++array->at;
        Tell(value, visitor, &open);
        continue;
      }
    } else if (auto* object = std::get_if<Rest<simdjson::dom::object>>(&open.back());
               object->at != object->end) {
      visitor->Key(object->at.key());
      const element value = object->at.value();
      ++object->at;
      Tell(value, visitor, &open);
      continue;
    }
    open.pop_back();
    visitor->End();
  }
  return Ok();
}

}  // namespace zhengwen
