#include "fetch/guess_form.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"

namespace zhengwen::fetch {
namespace {

// The standard's list. A tag's name ends in a space or '>', what begins otherwise ends itself.
constexpr std::array<std::string_view, 16> kTags = {
    "<!doctype html", "<html", "<head",  "<script", "<iframe", "<h1",   "<div", "<font",
    "<table",         "<a",    "<style", "<title",  "<b",      "<body", "<br",  "<p"};
constexpr std::array<std::string_view, 2> kMarks = {"<!--", "<?xml"};

bool BeginsPage(std::string_view bytes) {
  for (const std::string_view mark : kMarks) {
    if (BeginsInAnyCase(bytes, mark)) return true;
  }
  return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) {
    return BeginsInAnyCase(bytes, tag) && bytes.size() > tag.size() &&
           (bytes[tag.size()] == ' ' || bytes[tag.size()] == '>');
  });
}

}  // namespace

FileForm GuessForm(std::string_view first_bytes) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  if (first_bytes.starts_with(kBom)) first_bytes.remove_prefix(kBom.size());
  if (first_bytes.starts_with('{')) return FileForm::json_lines;
  first_bytes.remove_prefix(
      std::min(first_bytes.find_first_not_of(kAsciiSpace), first_bytes.size()));
  return BeginsPage(first_bytes) ? FileForm::html : FileForm::text;
}

}  // namespace zhengwen::fetch
