#include <gtest/gtest.h>

#include <random>
#include <string>

#include "core/json.h"

namespace zhengwen {
namespace {

std::string Quoted(std::string_view text) {
  std::string out;
  JsonWriter(&out).String(text);
  return out;
}

struct Row {
  std::string name;
  std::string text;
  std::string json;
};

TEST(JsonWriter, EscapesWhatJsonDemandsAndNothingElse) {
  const std::vector<Row> rows = {
      {"empty", "", R"("")"},
      {"plain", "abc", R"("abc")"},
      {"quotation mark", "a\"b", R"("a\"b")"},
      {"reverse solidus", "a\\b", R"("a\\b")"},
      {"solidus stays", "a/b", R"("a/b")"},
      {"short forms", "\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"controls", std::string("\0\x01\x1f", 3), "\"\\u0000\\u0001\\u001F\""},
      {"DEL stays", "\x7f", "\"\x7f\""},
      {"Han stays", "\u6b63\u6587", "\"\u6b63\u6587\""},
      {"LS and PS stay", "\u2028\u2029", "\"\u2028\u2029\""},
      {"beyond the BMP", "\U00020000", "\"\U00020000\""},
      {"two in one word", "ab\n\"cdef", R"("ab\n\"cdef")"},
      {"last of a word", "abcdefg\n", R"("abcdefg\n")"},
      {"first of a word", "abcdefgh\nabcdefg", R"("abcdefgh\nabcdefg")"},
  };
  for (const Row& row : rows) EXPECT_EQ(Quoted(row.text), row.json) << row.name;
}

// The escape, told as simply as possible.
std::string Slow(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const std::string_view from = "\"\\\b\f\n\r\t";
    const std::string_view to = "\"\\bfnrt";
    const size_t i = from.find(c);
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    if (i != std::string_view::npos) {
      out += {'\\', to[i]};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += {'\\',
              'u',
              '0',
              '0',
              kDigits[static_cast<size_t>(c >> 4)],
              kDigits[static_cast<size_t>(c & 0xF)]};
    } else {
      out += c;
    }
  }
  return out + '"';
}

TEST(JsonWriter, EscapesEveryByteAtEveryPlace) {
  for (int byte = 0; byte < 0x100; ++byte) {
    for (size_t length = 1; length <= 17; ++length) {
      for (size_t at = 0; at < length; ++at) {
        std::string text(length, '\xE6');  // the writer looks at bytes, not at characters
        text[at] = static_cast<char>(byte);
        ASSERT_EQ(Quoted(text), Slow(text)) << byte << " at " << at << " of " << length;
      }
    }
  }
}

TEST(JsonWriter, EscapesRandomTextsAsTheSlowOneDoes) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 64, '\0');
    for (char& c : text) c = static_cast<char>(random() % 4 == 0 ? random() % 0x30 : random());
    ASSERT_EQ(Quoted(text), Slow(text));
  }
}

TEST(JsonWriter, ReadsBackWhatItWrote) {
  const std::string text = "\u6b63\u6587\n\"\\\t\x01/\U00020000";
  std::string out;
  JsonWriter(&out).BeginObject().Key("text").String(text).EndObject();
  const auto object = JsonObject::Parse(out);
  ASSERT_TRUE(object.ok());
  EXPECT_EQ(object->String("text"), text);
}

TEST(JsonWriter, PlacesCommasAndColonsAroundStrings) {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject().Key("a").String("1").Key("b").BeginArray().String("x").String("");
  json.Int(-2).Permille(983).Permille(-20).Bool(true).Null().EndArray();
  json.Key("c").StringOrNull("").Key("d").StringOrNull("y").EndObject();
  EXPECT_EQ(out, R"({"a":"1","b":["x","",-2,0.983,-0.020,true,null],"c":null,"d":"y"})");
}

TEST(JsonWriter, IndentsByTwoWhereItIsPretty) {
  std::string out;
  JsonWriter json(&out, true);
  json.BeginObject().Key("a").BeginArray().String("x").String("y").EndArray();
  json.Key("b").String("z").EndObject();
  EXPECT_EQ(out, "{\n  \"a\": [\n    \"x\",\n    \"y\"\n  ],\n  \"b\": \"z\"\n}");
}

}  // namespace
}  // namespace zhengwen
