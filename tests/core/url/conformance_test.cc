// Every row of WHATWG's test data for URLs: web-platform-tests, url/resources/urltestdata.json.
// There are no exceptions.
#include <gtest/gtest.h>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file.h"
#include "core/json.h"
#include "core/web_url.h"
#include "fetch/surrogates.h"
#include "tests/support/paths.h"

namespace zhengwen {
namespace {

constexpr const char* kRows = "conformance/url/wpt-urltestdata.json";

std::vector<JsonObject> Rows() {
  std::string json = "{\"rows\":" + *ReadFile(*testing::SharedPath(kRows)) + "}";
  fetch::MendSurrogates(&json);  // the API takes USVString: lone surrogates are U+FFFD
  const Result<JsonObject> file = JsonObject::Parse(json);
  EXPECT_TRUE(file) << (file ? "" : file.error().ToString());
  std::vector<JsonObject> rows;
  if (!file) return rows;
  const auto elements = file->Array("rows");
  rows.reserve(elements->size());
  for (const JsonObject::Field& element : *elements) {
    if (element.kind == JsonObject::Kind::object) rows.push_back(*JsonObject::Parse(element.text));
  }
  return rows;
}

// Whether a row that succeeds has a scheme that is read.
bool IsRead(const JsonObject& row) {
  const std::string_view protocol = row.String("protocol").value_or("");
  return !protocol.empty() && DefaultPort(protocol.substr(0, protocol.size() - 1));
}

void ExpectParts(const WebUrl& url, const JsonObject& row) {
  const std::string port = url.port ? std::to_string(*url.port) : "";
  const auto marked = [](char mark, const std::optional<std::string>& part) {
    return part && !part->empty() ? mark + *part : "";
  };
  EXPECT_EQ(url.Href(), row.String("href"));
  EXPECT_EQ(url.scheme + ":", row.String("protocol"));
  EXPECT_EQ(url.username, row.String("username"));
  EXPECT_EQ(url.password, row.String("password"));
  EXPECT_EQ(url.host, row.String("hostname"));
  EXPECT_EQ(port, row.String("port"));
  EXPECT_EQ(url.host + (port.empty() ? "" : ":" + port), row.String("host"));
  EXPECT_EQ(url.path, row.String("pathname"));
  EXPECT_EQ(marked('?', url.query), row.String("search"));
  EXPECT_EQ(marked('#', url.fragment), row.String("hash"));
  const Result<WebUrl> again = ParseWebUrl(url.Href());
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(*again, url);
}

TEST(WebUrlConformance, EveryRowOfWhatwgsTestData) {
  SKIP_WITHOUT_SHARED(kRows);
  size_t succeeded = 0;
  size_t failed = 0;
  size_t refused = 0;
  for (const JsonObject& row : Rows()) {
    const std::string input(row.String("input").value());
    SCOPED_TRACE(input + " with base " + std::string(row.String("base").value_or("(none)")));
    // A base of another scheme is none: what is not relative does without, what is relative has one
    // of that scheme and is refused.
    const Result<WebUrl> base = ParseWebUrl(row.String("base").value_or(""));
    const Result<WebUrl> url = ParseWebUrl(input, base ? &*base : nullptr);
    if (row.Find("failure") != nullptr) {
      ++failed;
      EXPECT_FALSE(url) << url->Href();
      if (!url) {
        EXPECT_FALSE(url.error().message.empty());
      }
    } else if (IsRead(row)) {
      ++succeeded;
      EXPECT_TRUE(url) << url.error().message;
      if (url) ExpectParts(*url, row);
    } else {
      ++refused;
      EXPECT_FALSE(url) << url->Href();
      if (!url) {
        EXPECT_EQ(url.error().code, ErrorCode::usage) << url.error().message;
      }
    }
  }
  std::cout << "rows: " << succeeded << " succeed, " << failed << " fail, " << refused
            << " of other schemes are refused\n";
  EXPECT_EQ(succeeded, 277U);
  EXPECT_EQ(failed, 267U);
  EXPECT_EQ(refused, 347U);
}

}  // namespace
}  // namespace zhengwen
