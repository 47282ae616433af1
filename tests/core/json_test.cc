#include "core/json.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/unicode.h"

namespace zhengwen {
namespace {

using Kind = JsonObject::Kind;

TEST(JsonReader, FieldsKeepTheirOrderKindAndText) {
  const auto object = JsonObject::Parse(
      " {\"s\" : \"a\\n\\u4e2d\\ud83d\\ude00\\/\" , \"i\": -12, \"big\": 18446744073709551615,\n"
      "\"n\": 1.5, \"t\": true, \"f\": false, \"z\": null, \"o\": { \"k\" : [ 1 , \"x\\\"\" ] }, "
      "\"a\": [ ], \"\": \"\"} ");
  ASSERT_TRUE(object.ok()) << object.error().ToString();
  struct Row {
    std::string key;
    Kind kind;
    std::string text;
  };
  const std::vector<Row> rows = {
      {"s", Kind::string, "a\n\u4e2d\U0001F600/"},
      {"i", Kind::integer, "-12"},
      {"big", Kind::integer, "18446744073709551615"},
      {"n", Kind::number, "1.5"},
      {"t", Kind::boolean, "true"},
      {"f", Kind::boolean, "false"},
      {"z", Kind::null, "null"},
      {"o", Kind::object, R"({"k":[1,"x\""]})"},
      {"a", Kind::array, "[]"},
      {"", Kind::string, ""},
  };
  ASSERT_EQ(object->fields().size(), rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(object->fields()[i].key, rows[i].key);
    EXPECT_EQ(object->fields()[i].kind, rows[i].kind) << rows[i].key;
    EXPECT_EQ(object->fields()[i].text, rows[i].text) << rows[i].key;
  }
}

TEST(JsonReader, LooksUpByKeyAndKind) {
  const auto object = JsonObject::Parse(
      R"({"s":"x","s":"y","i":7,"n":7.0,"o":{"a":{"b":"deep"}},"a":[1,"two",[3]]})");
  ASSERT_TRUE(object.ok());
  EXPECT_EQ(object->String("s"), "x") << "the first counts";
  EXPECT_EQ(object->String("i"), std::nullopt);
  EXPECT_EQ(object->String("none"), std::nullopt);
  EXPECT_EQ(object->Int("i"), 7);
  EXPECT_EQ(object->Int("n"), std::nullopt) << "7.0 is no integer";
  EXPECT_EQ(object->Find("none"), nullptr);
  const auto inner = object->Object("o");
  ASSERT_TRUE(inner.ok());
  EXPECT_EQ(inner->Object("a")->String("b"), "deep");
  EXPECT_EQ(object->Object("s").error().code, ErrorCode::corrupt);
  EXPECT_NE(object->Object("s").error().message.find("\"s\""), std::string::npos);
  const auto array = object->Array("a");
  ASSERT_TRUE(array.ok());
  ASSERT_EQ(array->size(), 3u);
  EXPECT_EQ((*array)[0].kind, Kind::integer);
  EXPECT_EQ((*array)[1].text, "two");
  EXPECT_EQ((*array)[2].text, "[3]");
  EXPECT_FALSE(object->Array("o").ok());
}

TEST(JsonReader, WhatIsNotStrictJsonIsAnError) {
  const std::vector<std::string> rows = {
      "",
      " ",
      "null",
      "[]",
      "\"text\"",
      "{",
      "{}}",
      "{} {}",
      "{\"a\"}",
      "{\"a\":}",
      "{\"a\":1,}",
      "{a:1}",
      "{'a':1}",
      "{\"a\":01}",
      "{\"a\":+1}",
      "{\"a\":NaN}",
      "{\"a\":tru}",
      "{\"a\":\"\x01\"}",
      "{\"a\":\"line\nend\"}",
      "{\"a\":\"\\x\"}",
      "{\"a\":\"\\u12\"}",
      "{\"a\":\"\\ud83d\"}",
      "{\"a\":\"\xC3\x28\"}",
      "{\"a\":\"\xED\xA0\x80\"}",
      "\xEF\xBB\xBF{}x",
      std::string("{\"a\":1}\0", 8),
      "{\"a\":" + std::string(5000, '[') + std::string(5000, ']') + "}",
      std::string(100000, '['),
      "/* */{}",
  };
  for (const std::string& row : rows) {
    const auto object = JsonObject::Parse(row);
    ASSERT_FALSE(object.ok()) << row.substr(0, 100);
    EXPECT_EQ(object.error().code, ErrorCode::corrupt) << row.substr(0, 100);
    EXPECT_NE(object.error().message, "") << row.substr(0, 100);
  }
}

TEST(JsonReader, ExactBuffersOfAllSizesAreEnough) {
  // The parser reads past the end of what it is given unless the adapter sees to it.
  for (size_t size = 0; size < 300; ++size) {
    const std::string json = "{\"k\":\"" + std::string(size, 'x') + "\"}";
    const std::vector<char> exact(json.begin(), json.end());
    const auto object = JsonObject::Parse({exact.data(), exact.size()});
    ASSERT_TRUE(object.ok()) << size;
    EXPECT_EQ(object->String("k")->size(), size);
  }
}

TEST(JsonReader, ReadsWhatTheWriterWrites) {
  std::vector<std::string> texts = {"",
                                    "plain",
                                    "\"\\/",
                                    std::string("\0\x01\x1F\x7F", 4),
                                    "\u2028\u4e2d\U0001F600",
                                    "a\tb\r\nc\b\f"};
  std::string all;
  for (char32_t c = 0; c < 0x3000; ++c) {
    if (c < 0xD800 || c > 0xDFFF) AppendUtf8(c, &all);
  }
  texts.push_back(all);
  for (const bool pretty : {false, true}) {
    for (const std::string& text : texts) {
      std::string json;
      JsonWriter w(&json, pretty);
      w.BeginObject().Key("v").String(text).Key(text + "k").Int(-5).Key("p").Permille(983);
      w.Key("a").BeginArray().Bool(true).Null().StringOrNull("").EndArray().EndObject();
      const auto object = JsonObject::Parse(json);
      ASSERT_TRUE(object.ok()) << json.substr(0, 200);
      EXPECT_EQ(object->String("v"), text);
      EXPECT_EQ(object->Int(text + "k"), -5);
      EXPECT_EQ(object->Find("p")->text, "0.983");
      EXPECT_EQ(object->Find("a")->text, "[true,null,null]");
    }
  }
}

TEST(JsonReader, ALargeRecordLeavesNothingBehindForTheNext) {
  const std::string large = "{\"text\":\"" + std::string(20 << 20, 'x') + "\"}";
  EXPECT_EQ(JsonObject::Parse(large)->String("text")->size(), size_t{20} << 20);
  EXPECT_EQ(JsonObject::Parse(R"({"text":"small"})")->String("text"), "small");
  EXPECT_FALSE(JsonObject::Parse("{\"text\":").ok());
  EXPECT_EQ(JsonObject::Parse(R"({"text":"after an error"})")->String("text"), "after an error");
}

// What the walk tells, as one line.
class Teller : public JsonVisitor {
 public:
  void Begin(Container kind) override { told += kind == Container::array ? "[ " : "{ "; }
  void End() override { told += "end "; }
  void Key(std::string_view key) override { told += std::string(key) + ": "; }
  void String(std::string_view value) override { told += "'" + std::string(value) + "' "; }
  void Int(int64_t value) override { told += std::to_string(value) + " "; }
  void Other() override { told += "other "; }

  std::string told;
};

TEST(JsonWalk, TellsAllOfItInOrderOrNothing) {
  struct Row {
    std::string json, told;
  };
  const std::vector<Row> rows = {
      {R"("a\u0041\n")", "'aA\n' "},
      {R"({"a":[1,{"b":{}},[]],"c":"d"})", "{ a: [ 1 { b: { end end [ end end c: 'd' end "},
      {R"([-7,1.5,true,null,18446744073709551615])", "[ -7 other other other other end "},
      {R"({"a":1,"a":2})", "{ a: 1 a: 2 end "},
      {R"(["a")", ""},
      {R"(["a"] x)", ""},
      {R"(["\ud800"])", ""},
      {"", ""},
      {std::string(100000, '['), ""},
  };
  for (const Row& row : rows) {
    Teller teller;
    EXPECT_EQ(WalkJson(row.json, &teller).ok(), !row.told.empty()) << row.json.substr(0, 100);
    EXPECT_EQ(teller.told, row.told) << row.json.substr(0, 100);
  }
}

TEST(JsonWalk, DeepNestingTakesNoStack) {
  Teller teller;
  EXPECT_TRUE(WalkJson(std::string(900, '[') + std::string(900, ']'), &teller).ok());
  EXPECT_EQ(teller.told.size(), 900 * std::string("[ end ").size());
  EXPECT_FALSE(WalkJson(std::string(2000, '[') + std::string(2000, ']'), &teller).ok());
}

}  // namespace
}  // namespace zhengwen
