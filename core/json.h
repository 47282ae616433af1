// JSON out and in: a writer that appends to a string, a flat view of one object, and a walk through
// a whole text.
//
// Writer: the caller keeps the nesting right (debug builds assert it). Strings must be valid UTF-8;
// characters that JSON need not escape are written as they are. Reader: one object at a time,
// strict JSON in UTF-8; duplicate keys: the first counts. Depth is bounded. Walk: strict JSON too,
// all of it in the order of the text. Thread safety: none shared; one object per thread.
#ifndef ZHENGWEN_CORE_JSON_H_
#define ZHENGWEN_CORE_JSON_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace zhengwen {

class JsonWriter {
 public:
  // Appends to *out, which must outlive the writer. `pretty`: two spaces of indent and line ends.
  explicit JsonWriter(std::string* out, bool pretty = false);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& BeginObject();
  JsonWriter& EndObject();
  JsonWriter& BeginArray();
  JsonWriter& EndArray();
  JsonWriter& Key(std::string_view key);
  JsonWriter& String(std::string_view value);
  JsonWriter& StringOrNull(std::string_view value);  // empty: null
  JsonWriter& Int(int64_t value);
  JsonWriter& Permille(int64_t value);  // 983 is written 0.983
  // The shortest form that reads back as the same number, always with a point or an exponent.
  // REQUIRES: finite.
  JsonWriter& Double(double value);
  JsonWriter& Bool(bool value);
  JsonWriter& Null();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class JsonObject {
 public:
  // A value inside the object: its kind, and either the decoded string or the JSON text as it
  // stood.
  enum class Kind { string, integer, number, boolean, null, object, array };
  struct Field {
    std::string key;
    Kind kind = Kind::null;
    std::string text;  // strings: decoded, valid UTF-8; all others: JSON text, minified
  };

  // The error's message says what is wrong and at which byte, where the parser tells.
  static Result<JsonObject> Parse(std::string_view json);

  const std::vector<Field>& fields() const { return fields_; }
  std::vector<Field> TakeFields() && { return std::move(fields_); }
  const Field* Find(std::string_view key) const;
  // Nothing where the key is missing or of another kind.
  std::optional<std::string_view> String(std::string_view key) const;
  std::optional<int64_t> Int(std::string_view key) const;
  // The nested object under `key`; an error where there is none.
  Result<JsonObject> Object(std::string_view key) const;
  // The elements of the array under `key`, each as a field with an empty key.
  Result<std::vector<Field>> Array(std::string_view key) const;

 private:
  std::vector<Field> fields_;
};

// Who is told what a JSON text holds. A key comes before each value of an object; views are valid
// during the call. Must not read other JSON while it is told.
class JsonVisitor {
 public:
  enum class Container { object, array };

  JsonVisitor() = default;
  JsonVisitor(const JsonVisitor&) = delete;
  JsonVisitor& operator=(const JsonVisitor&) = delete;
  virtual ~JsonVisitor() = default;

  virtual void Begin(Container kind) = 0;
  virtual void End() = 0;
  virtual void Key(std::string_view key) = 0;
  virtual void String(std::string_view value) = 0;  // decoded, valid UTF-8
  virtual void Int(int64_t value) = 0;
  virtual void Other() = 0;  // another number, a boolean, null
};

// Linear, without recursion. Of a text that is not well formed, or nested more deeply than 1,000
// levels, the visitor is told nothing.
Status WalkJson(std::string_view json, JsonVisitor* visitor);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_JSON_H_
