#include "classify/genre/cues.h"

#include <utility>

#include "classify/genre/expand.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

template <class Names>
std::optional<uint8_t> IndexOf(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<uint8_t>(found - names.begin());
}

}  // namespace

std::optional<size_t> Cues::Find(std::string_view name) const {
  const auto found =
      std::find_if(cues_.begin(), cues_.end(), [&](const Cue& cue) { return cue.name == name; });
  if (found == cues_.end()) return std::nullopt;
  return static_cast<size_t>(found - cues_.begin());
}

Status Cues::FindRoles(const std::string& path) {
  for (const auto& [name, role] :
       {std::pair("address", &roles_.address), std::pair("greeting", &roles_.greeting),
        std::pair("thanks", &roles_.thanks), std::pair("we", &roles_.we), std::pair("i", &roles_.i),
        std::pair("you", &roles_.you), std::pair("urge", &roles_.urge),
        std::pair("reporter", &roles_.reporter), std::pair("reports", &roles_.reports)}) {
    const std::optional<size_t> cue = Find(name);
    if (!cue) return Error{ErrorCode::config, path, "has no cue " + std::string(name)};
    *role = *cue;
  }
  return Ok();
}

void Cues::SetPhrases(const std::map<std::string, std::vector<Use>>& uses) {
  std::vector<std::string> texts;
  std::vector<std::string> anywhere;
  for (const auto& [phrase, of_it] : uses) {
    texts.push_back(phrase);
    if (std::any_of(of_it.begin(), of_it.end(),
                    [](const Use& use) { return use.place == CuePlace::any; }))
      anywhere.push_back(phrase);
    first_use_.push_back(static_cast<uint32_t>(uses_.size()));
    uses_.insert(uses_.end(), of_it.begin(), of_it.end());
  }
  first_use_.push_back(static_cast<uint32_t>(uses_.size()));
  trie_ = PhraseTrie(texts, Letters::folded);
  anywhere_ = FirstLetters(anywhere, Letters::folded);
}

Result<Cues> Cues::Load(const std::string& config) {
  const std::string folder = config + "/genre/";
  Result<Table> table = LoadTable(folder + "cues.tsv", {"cue", "zone", "what"});
  if (!table) return table.error();
  Cues cues;
  for (const TableRow& row : table->rows) {
    const std::optional<uint8_t> zone = IndexOf(kCueZones, row.cells[1]);
    if (!zone)
      return Error{ErrorCode::config, table->Where(row), "no zone is called " + row.cells[1]};
    if (cues.Find(row.cells[0]) || cues.cues_.size() == kMostCues)
      return Error{ErrorCode::config, table->Where(row), "stands twice, or is one too many"};
    cues.cues_.push_back({row.cells[0], static_cast<CueZone>(*zone), row.cells[2]});
  }
  if (Status found = cues.FindRoles(table->path); !found) return found.error();

  Result<Table> phrases =
      LoadTable(folder + "phrases.tsv", {"cue", "place", "pattern", "excuse", "hit", "miss"});
  if (!phrases) return phrases.error();
  std::map<std::string, std::vector<Use>> uses;
  for (const TableRow& row : phrases->rows) {
    const auto fail = [&](std::string message) {
      return Error{ErrorCode::config, phrases->Where(row), std::move(message)};
    };
    const std::optional<size_t> cue = cues.Find(row.cells[0]);
    if (!cue) return fail("no cue of cues.tsv is called " + row.cells[0]);
    const std::optional<uint8_t> place = IndexOf(kCuePlaces, row.cells[1]);
    if (!place) return fail("no place is called " + row.cells[1]);
    for (const bool excuse : {false, true}) {
      const std::string& pattern = row.cells[excuse ? 3 : 2];
      if (excuse && pattern.empty()) continue;
      Result<std::vector<std::string>> all = ExpandPattern(pattern);
      if (!all) return fail("'" + pattern + "' " + all.error().message);
      for (const std::string& phrase : *all) {
        uses[Folded(phrase)].push_back(
            {static_cast<uint8_t>(*cue), static_cast<CuePlace>(*place), excuse});
      }
    }
  }
  cues.SetPhrases(uses);
  return cues;
}

}  // namespace zhengwen::classify
