#include "pipeline/settings.h"

#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

namespace zhengwen::pipeline {
namespace {

// The one place that names the words; `visit` sees each with the value it stands for.
template <class Settings, class Visit>
void ForEach(Settings& s, const Visit& visit) {
  visit("split", s.input.split);
  visit("stdin_form", s.input.stdin_form);
  visit("html_field", s.input.html_field);
  visit("text_field", s.input.text_field);
  visit("id_field", s.input.id_field);
  visit("shard_index", s.input.shard_index);
  visit("shard_count", s.input.shard_count);
  visit("max_document", s.input.max_document);
  visit("max_record", s.input.max_record);
  visit("charset", s.charset);
  visit("sample", s.sample);
  visit("markdown", s.markdown.field);
  visit("links", s.markdown.links);
  visit("images", s.markdown.images);
}

std::string Show(const std::string& value) { return value; }
template <class Number>
std::string Show(Number value) {
  return std::to_string(value);
}
std::string Show(bool value) { return value ? "true" : "false"; }

bool Read(const std::string& word, std::string* value) {
  *value = word;
  return true;
}
bool Read(const std::string& word, bool* value) {
  *value = word == "true";
  return *value || word == "false";
}
template <class Number>
bool Read(const std::string& word, Number* value) {
  const char* end = word.data() + word.size();
  const auto [at, error] = std::from_chars(word.data(), end, *value);
  return error == std::errc() && at == end && !word.empty();
}

}  // namespace

std::map<std::string, std::string> ToSettings(const RunSettings& settings) {
  std::map<std::string, std::string> words;
  ForEach(settings, [&](const char* name, const auto& value) { words[name] = Show(value); });
  return words;
}

Result<RunSettings> FromSettings(const std::map<std::string, std::string>& words) {
  RunSettings settings;
  std::string wrong;
  ForEach(settings, [&](const char* name, auto& value) {
    const auto found = words.find(name);
    if (found != words.end() && !Read(found->second, &value)) wrong = name;
  });
  if (wrong.empty()) return settings;
  return Error{ErrorCode::corrupt, "",
               "the setting " + wrong + " makes no sense: " + words.at(wrong)};
}

}  // namespace zhengwen::pipeline
