#include <algorithm>

#include "core/json.h"
#include "core/line_counter.h"
#include "output/record.h"

namespace zhengwen::output {
namespace {

void WriteCut(const Cut& cut, uint64_t line, const Outcome& outcome, const Authors& authors,
              std::string* out) {
  JsonWriter json(out);
  json.BeginObject();
  json.Key("id").String(outcome.id);
  json.Key("reason").String(Name(cut.reason));
  json.Key("by").StringOrNull(authors.Name(cut.author));
  json.Key("line").Int(static_cast<int64_t>(line));
  json.Key("begin").Int(static_cast<int64_t>(cut.begin));
  json.Key("end").Int(static_cast<int64_t>(cut.end));
  json.Key("score");
  cut.main_permille < 0 ? json.Null() : json.Permille(cut.main_permille);
  json.Key("text").String(cut.text);
  json.Key("with");
  cut.verdict == Verdict::replace ? json.String(cut.by) : json.Null();
  json.Key("note").StringOrNull(cut.reason == outcome.verdict ? outcome.note : "");
  json.EndObject();
  *out += '\n';
}

}  // namespace

void AppendRejects(const Document& doc, const Outcome& outcome, const std::vector<Cut>& cuts,
                   const Authors& authors, std::string* out) {
  LineCounter lines(doc.text(), doc.part.begin, doc.part.line);
  const bool left_out = outcome.verdict != Reason::none;
  if (left_out) {
    // The whole text, where no other reason has a share of it: that share follows on its own line.
    const bool alone = std::all_of(cuts.begin(), cuts.end(),
                                   [&](const Cut& c) { return c.reason == outcome.verdict; });
    Cut whole;
    whole.begin = doc.part.chars_before;
    whole.end = whole.begin + outcome.account.in;
    whole.text = alone ? doc.own_text() : std::string_view();
    whole.reason = outcome.verdict;
    WriteCut(whole, lines.LineAt(doc.part.begin), outcome, authors, out);
  }
  for (const Cut& cut : cuts) {
    if (left_out && cut.reason == outcome.verdict) continue;
    const auto at = static_cast<size_t>(cut.text.data() - doc.text().data());
    WriteCut(cut, lines.LineAt(at), outcome, authors, out);
  }
}

}  // namespace zhengwen::output
