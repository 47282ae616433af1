#define RAPIDJSON_HAS_STDSTRING 0
#include "core/json.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <variant>

#include "core/internal/json_escape.h"

namespace zhengwen {
namespace {

// RapidJSON's output stream over a std::string.
struct StringStream {
  using Ch = char;
  std::string* out;
  void Put(char c) { out->push_back(c); }
  void Flush() {}
};

using Plain = rapidjson::Writer<StringStream>;
using Pretty = rapidjson::PrettyWriter<StringStream>;
constexpr unsigned kIndent = 2;

}  // namespace

struct JsonWriter::Impl {
  explicit Impl(std::string* out, bool pretty) : stream{out} {
    if (pretty) {
      writer.emplace<Pretty>(stream).SetIndent(' ', kIndent);
    } else {
      writer.emplace<Plain>(stream);
    }
  }
  template <class F>
  void With(F f) {
    std::visit(
        [&](auto& w) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(w)>, std::monostate>) f(w);
        },
        writer);
  }
  StringStream stream;
  std::variant<std::monostate, Plain, Pretty> writer;
};

JsonWriter::JsonWriter(std::string* out, bool pretty)
    : impl_(std::make_unique<Impl>(out, pretty)) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::BeginObject() {
  impl_->With([](auto& w) { w.StartObject(); });
  return *this;
}
JsonWriter& JsonWriter::EndObject() {
  impl_->With([](auto& w) { w.EndObject(); });
  return *this;
}
JsonWriter& JsonWriter::BeginArray() {
  impl_->With([](auto& w) { w.StartArray(); });
  return *this;
}
JsonWriter& JsonWriter::EndArray() {
  impl_->With([](auto& w) { w.EndArray(); });
  return *this;
}

// To RapidJSON a key is a string at an even place of an object.
JsonWriter& JsonWriter::Key(std::string_view key) { return String(key); }

JsonWriter& JsonWriter::String(std::string_view value) {
  // RapidJSON places the comma, the colon and the indent; the text itself it would copy byte by
  // byte.
  impl_->With([](auto& w) { w.RawValue("", 0, rapidjson::kStringType); });
  internal::AppendJsonString(value, impl_->stream.out);
  return *this;
}

JsonWriter& JsonWriter::StringOrNull(std::string_view value) {
  return value.empty() ? Null() : String(value);
}

JsonWriter& JsonWriter::Int(int64_t value) {
  impl_->With([&](auto& w) { w.Int64(value); });
  return *this;
}

JsonWriter& JsonWriter::Permille(int64_t value) {
  constexpr int64_t kOne = 1000;
  std::string text = value < 0 ? "-" : "";
  const int64_t size = std::llabs(value);
  const std::string digits = std::to_string(size % kOne);
  text += std::to_string(size / kOne) + "." + std::string(3 - digits.size(), '0') + digits;
  impl_->With([&](auto& w) { w.RawValue(text.data(), text.size(), rapidjson::kNumberType); });
  return *this;
}

JsonWriter& JsonWriter::Double(double value) {
  char digits[32];
  char* end = std::to_chars(digits, digits + sizeof digits - 2, value).ptr;
  if (std::find_if(digits, end, [](char c) { return c == '.' || c == 'e'; }) == end) {
    *end++ = '.';
    *end++ = '0';
  }
  impl_->With([&](auto& w) {
    w.RawValue(digits, static_cast<size_t>(end - digits), rapidjson::kNumberType);
  });
  return *this;
}

JsonWriter& JsonWriter::Bool(bool value) {
  impl_->With([&](auto& w) { w.Bool(value); });
  return *this;
}
JsonWriter& JsonWriter::Null() {
  impl_->With([](auto& w) { w.Null(); });
  return *this;
}

}  // namespace zhengwen
