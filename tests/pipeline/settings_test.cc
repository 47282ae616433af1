#include "pipeline/settings.h"

#include <gtest/gtest.h>

namespace zhengwen::pipeline {
namespace {

TEST(SettingsTest, WhatGoesInComesOut) {
  RunSettings settings;
  settings.input.split = "^第.章";
  settings.input.stdin_form = "jsonl";
  settings.input.html_field = "page";
  settings.input.text_field = "content";
  settings.input.id_field = "key";
  settings.input.shard_index = 3;
  settings.input.shard_count = 8;
  settings.input.max_document = 12345;
  settings.input.max_record = 54321;
  settings.charset = "gb18030";
  settings.sample = 20;
  settings.markdown = {.field = true, .links = false, .images = true};
  const Result<RunSettings> again = FromSettings(ToSettings(settings));
  ASSERT_TRUE(again.ok()) << again.error().ToString();
  EXPECT_EQ(again->input.split, settings.input.split);
  EXPECT_EQ(again->input.html_field, "page");
  EXPECT_EQ(again->input.text_field, "content");
  EXPECT_EQ(again->input.shard_index, 3U);
  EXPECT_EQ(again->input.max_record, 54321U);
  EXPECT_EQ(again->sample, 20U);
  EXPECT_TRUE(again->markdown.field && again->markdown.images && !again->markdown.links);
  EXPECT_EQ(ToSettings(*again), ToSettings(settings));
}

TEST(SettingsTest, MissingWordsKeepTheirDefaults) {
  const Result<RunSettings> settings = FromSettings({});
  ASSERT_TRUE(settings.ok());
  EXPECT_EQ(ToSettings(*settings), ToSettings({}));
}

TEST(SettingsTest, NonsenseIsNamed) {
  for (const char* value : {"", "x", "-1", "3x", "99999999999999999999"}) {
    const Result<RunSettings> settings = FromSettings({{"shard_count", value}});
    ASSERT_FALSE(settings.ok()) << value;
    EXPECT_NE(settings.error().message.find("shard_count"), std::string::npos);
  }
}

}  // namespace
}  // namespace zhengwen::pipeline
