// What a page tells of itself: each field with the place it is from.
#include "clean/metadata.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "clean/metadata/candidates.h"
#include "clean/metadata/labels.h"
#include "clean/metadata/title.h"
#include "clean/page.h"
#include "core/date.h"
#include "tests/support/data_names.h"
#include "tests/support/paths.h"

namespace zhengwen::clean {
namespace {

using testing::SourcePath;

Document Read(const std::string& html, const std::string& url = "", const std::string& title = "") {
  static const std::unique_ptr<Step> step = [] {
    const Recipe recipe;
    Authors authors;
    Result<std::unique_ptr<Step>> made = MakeMetadata({SourcePath("config"), &recipe, &authors});
    EXPECT_TRUE(made.ok()) << made.error().ToString();
    return std::move(*made);
  }();
  RawPage page;
  page.html = page.utf8 = true;
  page.bytes = html;
  page.url = url;
  page.title = title;
  Document doc = ReadDocument(std::move(page), {}, testing::TheDataNames());
  step->Apply(&doc);
  return doc;
}

std::string LinkedData(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script><p>x";
}

TEST(Metadata, EachFieldWithItsOrigin) {
  using F = MetadataField;
  struct Row {
    std::string html;
    F field;
    std::string value, origin;
  };
  const std::vector<Row> rows = {
      {"<meta property=og:title content='A &amp; B'><p>x", F::title, "A & B", "meta og:title"},
      {"<title>A \n b</title><p>x", F::title, "A b", "element title"},
      {"<title>Z</title><h1>A</h1>", F::title, "A", "element h1"},
      {LinkedData(R"({"@graph":[{"headline":"A &amp; b"}]})"), F::title, "A & b", "json headline"},
      {"<meta name=author content='Jane Doe | Site'><p>x", F::author, "Jane Doe", "meta author"},
      {"<meta name=author content=12345><p>x", F::author, "", ""},
      {"<meta name=author content='https://a.cn/u'><p>x", F::author, "", ""},
      {LinkedData(R"({"author":[{"name":"A B"},{"name":"C D"}]})"), F::author, "A B; C D",
       "json author"},
      {LinkedData(R"({"comment":[{"@type":"Comment","author":"A B"}]})"), F::author, "", ""},
      {"<p itemprop=author itemscope>x<b itemprop=name>Jane Doe</b>", F::author, "Jane Doe",
       "item author"},
      {"<meta name=twitter:data1 content='5 minutes'><p>x", F::author, "", ""},
      {"<p><a rel=author href=/u>Jane Doe</a>", F::author, "Jane Doe", "rel author"},
      {"<p><a href=/author/jane>By Jane Doe</a>", F::author, "Jane Doe", "href /author/"},
      {"<div class=post__author-box>Jane Doe</div>", F::author, "Jane Doe", "part author"},
      {"<div class=post__author-box>more of this</div>", F::author, "", ""},
      {"<h1>A</h1><p>Written by</p><p>Jane Doe</p>", F::author, "Jane Doe", "label author:14"},
      {"<meta property=article:published_time content=2024-03-05T08:00:00+08:00><p>x", F::date,
       "2024-03-05T08:00:00+08:00", "meta article:published_time"},
      {"<meta property=article:published_time content=2023-02-29><p>x", F::date, "", ""},
      {"<p><time datetime=2024-03-05>x</time>", F::date, "2024-03-05", "element time"},
      {"<span itemprop=datePublished content=2024-03-05>5 March</span>", F::date, "2024-03-05",
       "item datePublished"},
      {"<div class=story-date>May 31, 2024</div>", F::date, "2024-05-31", "part date"},
      {"<meta name=pubdate "
       "content=2024-03-06><h1>A</h1><p>\u53D1\u5E03\u65F6\u95F4\uFF1A2024-03-05",
       F::date, "2024-03-05", "label date:18"},
      {LinkedData(R"({"@type":"VideoObject","uploadDate":"2024-03-05"})"), F::date, "", ""},
      {"<h1>A</h1><p>x 23.07.2025 y</p>", F::date, "2025-07-23", "text"},
      {"<meta property=article:modified_time content=2024-03-05><p>x", F::date, "", ""},
      {"<meta name=w-published-date content=2024-03-05><p>x", F::date, "2024-03-05",
       "meta w-published-date"},
      {"<meta name=publisher content='since 2024-03-05, and of much else that is no date'><p>x",
       F::date, "", ""},
      {"<p><abbr title='2024-03-05 08:00'>yesterday</abbr>", F::date, "2024-03-05T08:00",
       "title attribute"},
      {"<div itemscope itemtype=https://schema.org/Answer><time itemprop=datePublished "
       "datetime=2024-03-05>x</time></div>",
       F::date, "2024-03-05", "element time"},
      {"<meta property=article:modified_time content=2024-03-05><p>x", F::modified, "2024-03-05",
       "meta article:modified_time"},
      {"<meta property=og:site_name content=S><p>x", F::site, "S", "meta og:site_name"},
      {LinkedData(R"({"publisher":{"@type":"Organization","name":"S"}})"), F::site, "S",
       "json publisher"},
      {"<meta name=Description content=' a  b '><p>x", F::description, "a b", "meta description"},
      {"<html lang=zh-Hans><p>x", F::language, "zh-Hans", "element html"},
      {"<link rel=canonical href=https://a.cn/b><p>x", F::canonical, "https://a.cn/b",
       "link canonical"},
      {"<link rel=canonical href=javascript:a><p>x", F::canonical, "", ""},
      {LinkedData(R"({"image":[{"url":"https://a.cn/b.jpg"}]})"), F::image, "https://a.cn/b.jpg",
       "json image"},
      {"<meta name=keywords content='a, b\xEF\xBC\x8C"
       "c,,a'><p>x",
       F::tags, "a\nb\nc", "meta keywords"},
      {LinkedData(R"({"@type":"BreadcrumbList","itemListElement":[{"position":2,"name":"B"},)"
                  R"({"position":1,"item":{"name":"A"}}]})"),
       F::breadcrumbs, "A\nB", "json BreadcrumbList"},
      {"<ol itemscope itemtype=https://schema.org/BreadcrumbList><li><a><b itemprop=name>A</b></a>"
       "<li><b itemprop=name>B</b></ol>",
       F::breadcrumbs, "A\nB", "item BreadcrumbList"},
      {"<nav aria-label=Breadcrumb><a href=/>A</a> &gt; <a href=/b>B, b</a> / C</nav>",
       F::breadcrumbs, "A\nB, b\nC", "crumbs crumb"},
      {LinkedData(R"({"@type":"BreadcrumbList","itemListElement":[{"name":" "}]})"), F::breadcrumbs,
       "", ""},
      {"<meta name=keywords content=','><p>x", F::tags, "", ""},
      {"<ul class=post-breadcrumbs><li><a href=/>A</a></ul>", F::breadcrumbs, "", ""},
      {"<p>\u60A8\u73B0\u5728\u7684\u4F4D\u7F6E\uFF1AA > B", F::breadcrumbs, "A\nB",
       "label breadcrumbs:23"},
      {"<p><a rel=license href=https://a.cn/by>CC</a>", F::license, "https://a.cn/by",
       "rel license"},
      {"<p><a rel=license href=/terms>CC</a>", F::license, "", ""},
      {LinkedData(R"({"license":"CC BY 4.0"})"), F::license, "CC BY 4.0", "json license"},
  };
  for (const Row& row : rows) {
    const MetadataValue value = Read(row.html).metadata[row.field];
    EXPECT_EQ(value.text, row.value) << row.html;
    EXPECT_EQ(value.origin, row.origin) << row.html;
  }
}

// A page in ideographs: what is an author, and what is not.
TEST(Metadata, BylinesInIdeographs) {
  const std::string body = "<p>\u5F20\u4E09\u5728\u8FD9\u91CC\u8BF4\u4E86\u5F88\u591A\u3002</p>";
  const std::string meta = "<meta name=author content=\u7EFF\u5C71\u7F51>";
  const std::string site = "<title>\u6807\u9898_\u8D22\u7ECF_\u7EFF\u5C71\u7F51</title>";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {meta + "<h1>x</h1>" + body, "\u7EFF\u5C71\u7F51"},
      {meta + site + "<h1>x</h1>" + body, ""},
      {meta + "<meta property=og:site_name content=\u7EFF\u5C71\u7F51><h1>x</h1>" + body, ""},
      {meta + "<h1>x</h1>" + body + "<p>\u8D23\u4EFB\u7F16\u8F91\uFF1A\u7EFF\u5C71\u7F51", ""},
      {meta + "<h1>x</h1>" + body + "<p>\uFF08\u8BB0\u8005 \u674E\u56DB \u738B \u4E94\uFF09",
       "\u674E\u56DB; \u738B\u4E94"},
      {"<h1>x</h1><p>\u65B0\u534E\u793E5\u65E5\u7535\uFF08\u8BB0\u8005\u674E\u56DB\uFF09" +
           std::string("\u4ECA\u5929") + body,
       "\u674E\u56DB"},
      {"<h1>x</h1><p>\u4F5C\u8005\uFF1A\u674E\u56DB \u5206\u4EAB\u5230\uFF1A</p>" + body,
       "\u674E\u56DB"},
      {"<h1>x</h1><p>\u6587\uFF0F\u7EFF\u5C71\u65E5\u62A5\u8BB0\u8005\u674E\u56DB \u6444\u5F71 "
       "\u738B\u4E94</p>" +
           body,
       "\u674E\u56DB"},
  };
  for (const auto& [html, author] : rows)
    EXPECT_EQ(Read(html).metadata[MetadataField::author].text, author) << html;
}

// What stands far from the text is of another one.
TEST(Metadata, WhatAListHoldsIsOfOtherTexts) {
  std::string html = "<title>A title - Site</title><h1>A title</h1><p>x";
  for (int i = 0; i < 40; ++i) html += "<p>of the text";
  std::string list;
  for (int i = 1; i < 5; ++i)
    list += "<p><span class=author>Jane Doe " + std::string(1, static_cast<char>('A' + i)) +
            "</span> <time datetime=2024-03-0" + std::to_string(i) + ">x</time>";
  const Document doc = Read(html + list + html);
  EXPECT_EQ(doc.metadata[MetadataField::author].text, "");
  EXPECT_EQ(doc.metadata[MetadataField::date].text, "");
}

TEST(Metadata, HeadlineAmongHeadings) {
  std::string menu;
  for (int i = 0; i < 9; ++i) menu += "<p>" + std::to_string(i);
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"<title>My title - Site</title><h1>All channels</h1>" + menu + "<h1>My title</h1>x",
       "My title"},
      {"<title>My title - Site</title><h1>Site</h1>" + menu + "<h2>My title</h2>x", "My title"},
      {"<title>My title, long - Site</title><h1>My title, long 241</h1>x", "My title, long"},
      {"<title>What is sold here - Site</title><h1>What is here</h1>x", "What is here"},
      {"<title>-Site</title><h1>My title</h1>x", "My title"},
  };
  for (const auto& [html, title] : rows)
    EXPECT_EQ(Read(html).metadata[MetadataField::title].text, title) << html;
}

TEST(Metadata, WhatTheInputGaveStays) {
  const Document doc = Read("<h1>A</h1>", "", "given");
  EXPECT_EQ(doc.metadata[MetadataField::title].text, "given");
  EXPECT_EQ(doc.metadata[MetadataField::title].origin, "input");
}

TEST(Metadata, DateOfTheAddress) {
  EXPECT_EQ(metadata::DateInUrl("https://a.cn/news/2024/03/05/x.html"), "2024-03-05");
  EXPECT_EQ(metadata::DateInUrl("https://a.cn/20240305/x"), "2024-03-05");
  EXPECT_EQ(metadata::DateInUrl("https://a.cn/2024/13/05/"), "") << "no month";
  EXPECT_EQ(metadata::DateInUrl("https://a.cn/?d=2024-03-05"), "") << "not in the path";
  EXPECT_EQ(metadata::DateInUrl("https://2024-03-05.cn"), "") << "not in the path";
  EXPECT_EQ(Read("<p>x", "https://a.cn/2024/03/05/").metadata[MetadataField::date].origin, "url");
}

TEST(Metadata, TitleWithoutTheSite) {
  struct Row {
    std::string why;
    std::vector<metadata::Candidate> titles;
    metadata::TitleEvidence evidence;
    std::string title;
  };
  const std::vector<Row> rows = {
      {"the site's name",
       {{"A - b - The Site", "element title", 40}},
       {"The Site", "", {}},
       "A - b"},
      {"the host", {{"A | Site.com", "element title", 40}}, {"", "www.site.com", {}}, "A"},
      {"a dash alone is no reason",
       {{"A - b", "element title", 40}},
       {"", "site.com", {}},
       "A - b"},
      {"another title", {{"A_b_c", "element title", 40}, {"A", "element h1", 5}}, {}, "A"},
      {"a line of the text",
       {{"\u9898\u76EE_\u680F\u76EE_\u7AD9", "element title", 40}},
       {"", "", {"\u680F\u76EE", "\u9898\u76EE"}},
       "\u9898\u76EE"},
      {"a title that is the site's name",
       {{"Site | A", "element title", 40}, {"Site", "element h1", 50}},
       {"Site", "", {}},
       "Site | A"},
      {"two agree against a heading that nothing agrees with",
       {{"B", "element h1", 6}, {"A", "meta og:title", 10}, {"A", "element title", 40}},
       {},
       "A"},
      {"two against a heading that agrees in part",
       {{"A b", "element h1", 5}, {"A c", "meta og:title", 10}, {"A c", "element title", 40}},
       {},
       "A b"},
      {"two against a heading with something added",
       {{"A b", "element h1", 5}, {"A", "meta og:title", 10}, {"A", "element title", 40}},
       {},
       "A"},
      {"nothing", {}, {"Site", "site.com", {}}, ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(metadata::ChooseTitle(row.titles, row.evidence).text, row.title) << row.why;
}

TEST(Date, FirstDateInAText) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"2024-03-05", "2024-03-05"},
      {"on 2024-3-5 8:00", "2024-03-05T08:00"},
      {"2024-03-05T08:00:09.123Z", "2024-03-05T08:00:09Z"},
      {"2024-03-05T08:00+0800", "2024-03-05T08:00+08:00"},
      {"\u53D1\u5E03\u65F6\u95F4\uFF1A2024\u5E743\u67085\u65E5 08:00", "2024-03-05T08:00"},
      {"20240305", "2024-03-05"},
      {"March 5, 2024 at 8", "2024-03-05"},
      {"Tue, 5th of Sept. 2023", "2023-09-05"},
      {"5 Mar 2024 11:30 PM", "2024-03-05"},
      {"5.3.2024", "2024-03-05"},
      {"03/05/2024", ""},
      {"10/31/2024", "2024-10-31"},
      {"31/10/2024", "2024-10-31"},
      {"05/05/2024", "2024-05-05"},
      {"10/32/2024", ""},
      {"2023-02-29", ""},
      {"Marching 5, 2024", ""},
      {"1889-03-05", ""},
      {"2024", ""},
      {"", ""},
  };
  for (const auto& [text, date] : rows) EXPECT_EQ(FindDate(text), date) << text;
}

TEST(Metadata, HostilePagesAreBounded) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "{\"datePublished\":\"2024-03-05\",\"mainEntity\":";
  EXPECT_EQ(
      Read(LinkedData(deep + "1" + std::string(10'000, '}'))).metadata[MetadataField::date].text,
      "")
      << "deeper than the parser goes";
  EXPECT_EQ(Read(LinkedData(R"({"headline":"\ud800"})")).metadata[MetadataField::title].text, "")
      << "a lone surrogate";
  const Document large = Read("<title>" + std::string(10'000'000, 'a') + "</title><p>x");
  EXPECT_LE(large.metadata[MetadataField::title].text.size(), metadata::kLongestValue);
  std::string tags, authors;
  for (int i = 0; i < 100'000; ++i) {
    tags += "<meta property=article:tag content=t" + std::to_string(i) + ">";
    authors += "<meta name=citation_author content='Jane " + std::string(1, char('A' + i % 26)) +
               std::string(1, char('a' + i / 26 % 26)) + "'>";
  }
  const Document many = Read(tags + authors + "<p>x");
  const std::string& kept = many.metadata[MetadataField::tags].text;
  EXPECT_EQ(std::count(kept.begin(), kept.end(), '\n') + 1, int64_t{metadata::kMostTags});
  EXPECT_LE(many.metadata[MetadataField::author].text.size(),
            metadata::kMostAuthors * (metadata::kLongestAuthor + 2));
}

}  // namespace
}  // namespace zhengwen::clean
