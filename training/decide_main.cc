// zhengwen_decide: tries costs of the decision on scored lines.
//
//   zhengwen_decide LINES SETTINGS > COUNTS
//
// LINES     one scored block a line: document, group, label (1 body, 0 furniture, -1 unscored),
//           characters, 1 if a rule cut it, score in 1/65,536 log-odds; documents stand together
// SETTINGS  one setting a line: beta threshold enter leave open close line_weight char_weight
//           char_cap score_bound margin_scale no_body, as integers (DecisionOptions)
// COUNTS    for each setting and group: setting, group, then lines and characters that were
//           rightly kept, wrongly kept, wrongly dropped, rightly dropped
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "classify/body/decide.h"

namespace zhengwen::training {
namespace {

using classify::DecisionOptions;

struct Group {
  std::array<long, 4> lines{}, chars{};
};

struct ScoredDocument {
  std::string group;
  std::vector<classify::LineScore> lines;
  std::vector<int> labels;
};

std::vector<ScoredDocument> Load(const char* path) {
  std::vector<ScoredDocument> documents;
  std::ifstream in(path);
  std::string id, last, group;
  int label = 0, ruled = 0;
  classify::LineScore line;
  while (in >> id >> group >> label >> line.chars >> ruled >> line.score) {
    if (documents.empty() || id != last) documents.push_back({group, {}, {}});
    last = id;
    line.dropped = ruled != 0;
    documents.back().lines.push_back(line);
    documents.back().labels.push_back(label);
  }
  return documents;
}

bool Read(std::ifstream* in, DecisionOptions* o) {
  auto& c = o->costs;
  return static_cast<bool>(*in >> o->beta_permille >> o->threshold_permille >> c.enter >> c.leave >>
                           c.open >> c.close >> c.line_weight >> c.char_weight >> c.char_cap >>
                           c.score_bound >> c.margin_scale >> c.no_body);
}

int Main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: zhengwen_decide LINES SETTINGS\n", stderr);
    return 2;
  }
  const std::vector<ScoredDocument> documents = Load(argv[1]);
  std::ifstream settings(argv[2]);
  DecisionOptions options;
  for (int number = 0; Read(&settings, &options); ++number) {
    std::map<std::string, Group> groups;
    for (const ScoredDocument& d : documents) {
      const auto verdicts = classify::Decide(d.lines, options);
      Group& group = groups[d.group];
      for (size_t i = 0; i < d.lines.size(); ++i) {
        if (d.labels[i] < 0) continue;
        const size_t cell =
            (verdicts[i].keep ? 0U : 2U) + (d.labels[i] == verdicts[i].keep ? 0U : 1U);
        const size_t at = cell == 2 ? 3 : cell == 3 ? 2 : cell;
        ++group.lines[at];
        group.chars[at] += d.lines[i].chars;
      }
    }
    for (const auto& [name, g] : groups) {
      std::printf("%d %s", number, name.c_str());
      for (const long n : g.lines) std::printf(" %ld", n);
      for (const long n : g.chars) std::printf(" %ld", n);
      std::putchar('\n');
    }
  }
  return 0;
}

}  // namespace
}  // namespace zhengwen::training

int main(int argc, char** argv) { return zhengwen::training::Main(argc, argv); }
