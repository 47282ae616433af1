#include "core/json.h"
#include "output/record.h"

namespace zhengwen::output {

void AppendSpanLine(const Outcome& outcome, const std::vector<Cut>& cuts, const Authors& authors,
                    std::string* out) {
  const auto number = [](uint64_t value) { return static_cast<int64_t>(value); };
  JsonWriter json(out);
  json.BeginObject();
  json.Key("id").String(outcome.id);
  json.Key("verdict").StringOrNull(outcome.verdict == Reason::none ? "" : Name(outcome.verdict));
  json.Key("charset").StringOrNull(outcome.charset);
  if (outcome.part_begin) json.Key("part_begin").Int(number(*outcome.part_begin));
  json.Key("bytes_in").Int(number(outcome.bytes_in));
  json.Key("chars_in").Int(number(outcome.account.in));
  json.Key("chars_out").Int(number(outcome.account.out));
  if (outcome.markdown_chars) json.Key("markdown_chars").Int(number(*outcome.markdown_chars));
  if (!outcome.headings.empty()) {
    json.Key("headings").BeginArray();
    for (const KeptHeading& heading : outcome.headings)
      json.BeginArray().Int(heading.begin).Int(heading.level).EndArray();
    json.EndArray();
  }
  json.Key("spans").BeginArray();
  for (const Cut& cut : cuts) {
    json.BeginArray().Int(number(cut.begin)).Int(number(cut.end)).String(Name(cut.reason));
    json.String(authors.Name(cut.author));
    if (cut.verdict == Verdict::replace) json.String(cut.by);
    json.EndArray();
  }
  json.EndArray().EndObject();
  *out += '\n';
}

}  // namespace zhengwen::output
