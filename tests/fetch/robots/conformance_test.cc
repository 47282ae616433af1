// Every row with a verdict of the two sets of robots.txt cases in ../shared.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/file.h"
#include "core/json.h"
#include "core/unicode.h"
#include "fetch/robots/robots.h"
#include "tests/support/paths.h"

namespace zhengwen::fetch {
namespace {

// Cases that come out otherwise, each with the reason. They stand in both files: in
// google-robotstxt in a test called GoogleOnly or ID_Encoding, in spec-correctness with or without
// its mark google_specific.
struct Exception {
  std::string_view rule;  // somewhere in the file
  std::string_view url;
  std::string_view why;
};
constexpr Exception kExceptions[] = {
    {"Allow: /allowed-slash/index.html", "http://foo.com/allowed-slash/",
     "GoogleOnly: Google reads index.html as the folder; RFC 9309 knows no such rule"},
    {"Allow: /foo/bar/%62%61%7A", "http://foo.bar/foo/bar/baz",
     "RFC 9309, 2.2.2: /foo/bar/%62%61%7A matches /foo/bar/baz (the table's last row); Google "
     "leaves "
     "escapes as they are"},
};

struct Tally {
  size_t rows = 0;
  size_t excepted = 0;
};

std::vector<JsonObject> Rows(const std::string& relative) {
  const std::string lines = *ReadFile(*testing::SharedPath(relative));
  std::vector<JsonObject> rows;
  rows.reserve(256);
  for (size_t at = 0; at < lines.size();) {
    const size_t end = std::min(lines.find('\n', at), lines.size());
    if (end > at) rows.push_back(*JsonObject::Parse(lines.substr(at, end - at)));
    at = end + 1;
  }
  return rows;
}

// Each character one byte.
std::string Latin1(std::string_view text) {
  std::string bytes;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    bytes += static_cast<char>(c.value);
    at += c.size;
  }
  return bytes;
}

std::string FileOf(const JsonObject& row) {
  if (const auto text = row.String("robotstxt")) return std::string(*text);
  return Latin1(row.String("robotstxt_latin1").value_or(""));
}

// Path and query as they stand in the row: without what a URL parser makes of them.
std::string PathOf(std::string_view url) {
  const size_t host = url.find("://");
  const size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 3);
  if (path == std::string_view::npos) return "";
  return std::string(url.substr(path, url.find('#', path) - path));
}

bool IsException(std::string_view file, std::string_view url) {
  return std::any_of(std::begin(kExceptions), std::end(kExceptions), [&](const Exception& e) {
    return e.url == url && file.find(e.rule) != std::string_view::npos;
  });
}

Tally CheckRows(const std::string& relative) {
  Tally tally;
  for (const JsonObject& row : Rows(relative)) {
    const JsonObject::Field* allowed = row.Find("allowed");
    if (allowed == nullptr) continue;
    ++tally.rows;
    const std::string file = FileOf(row);
    const std::string_view url = row.String("url").value_or("");
    const std::string agent(row.String("useragent").value_or(""));
    const RobotsDecision decision = Robots::Parse(file).Decide(agent, PathOf(url));
    const bool excepted = IsException(file, url);
    if (excepted) ++tally.excepted;
    EXPECT_EQ(decision.allowed, (allowed->text == "true") != excepted)
        << file.substr(0, 300) << "\nagent " << agent << "\nurl " << url.substr(0, 100) << "\n"
        << decision.line << " " << decision.rule.substr(0, 100);
  }
  std::cout << relative << ": " << tally.rows << " rows, " << tally.excepted << " exceptions\n";
  return tally;
}

TEST(RobotsConformance, Google) {
  constexpr const char* kFile = "conformance/robots/google-robotstxt.jsonl";
  SKIP_WITHOUT_SHARED(kFile);
  const Tally tally = CheckRows(kFile);
  EXPECT_EQ(tally.rows, 145U);
  EXPECT_EQ(tally.excepted, 2U);
}

TEST(RobotsConformance, SpecTest) {
  constexpr const char* kFile = "conformance/robots/spec-correctness.jsonl";
  SKIP_WITHOUT_SHARED(kFile);
  const Tally tally = CheckRows(kFile);
  EXPECT_EQ(tally.rows, 146U);
  EXPECT_EQ(tally.excepted, 2U);
}

// Which names may be asked for: those that are a product token as a whole.
TEST(RobotsConformance, ValidAgents) {
  constexpr const char* kFile = "conformance/robots/google-robotstxt.jsonl";
  SKIP_WITHOUT_SHARED(kFile);
  for (const JsonObject& row : Rows(kFile)) {
    const JsonObject::Field* valid = row.Find("valid");
    if (valid == nullptr) continue;
    const std::string_view agent = row.String("useragent").value_or("");
    EXPECT_EQ(!agent.empty() && ProductToken(agent) == agent, valid->text == "true") << agent;
  }
}

}  // namespace
}  // namespace zhengwen::fetch
