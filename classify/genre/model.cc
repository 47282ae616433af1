#include "classify/genre/model.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>

#include "classify/trees/logistic.h"
#include "core/table_file.h"

namespace zhengwen::classify {
namespace {

constexpr int64_t kCertain = int64_t{16} << 16;  // log-odds beyond which nothing changes

bool ReadNumber(const std::string& text, int64_t least, int64_t most, int64_t* number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
  return error == std::errc() && end == text.data() + text.size() && *number >= least &&
         *number <= most;
}

uint16_t Permille(int32_t of_65536) {
  return static_cast<uint16_t>((int64_t{of_65536} * 1000 + 32768) >> 16);
}

}  // namespace

Result<GenreModel> GenreModel::Load(const std::string& path, const Cues& cues) {
  Result<Table> table = LoadTable(path, {"genre", "fact", "weight", "mean"});
  if (!table) return table.error();
  GenreModel model;
  const std::vector<GenreFactInfo> infos = GenreFactInfos(cues);
  for (const GenreFactInfo& info : infos) model.words_.emplace_back(info.what);
  for (Regression& regression : model.regressions_) {
    regression.weights.resize(infos.size());
    regression.means.resize(infos.size());
  }
  for (const TableRow& row : table->rows) {
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    const std::optional<Genre> genre = GenreNamed(row.cells[0]);
    if (!genre) return fail("no genre is called " + row.cells[0]);
    Regression& regression = model.regressions_[static_cast<size_t>(*genre)];
    int64_t weight = 0, mean = 0;
    constexpr int64_t kMost = int64_t{1} << 32;
    if (!ReadNumber(row.cells[2], -kMost, kMost, &weight) ||
        !ReadNumber(row.cells[3], 0, 1000, &mean))
      return fail("a weight or mean is no number, or out of bounds");
    if (row.cells[1] == "bias") {
      regression.bias = weight;
      continue;
    }
    const auto info = std::find_if(infos.begin(), infos.end(), [&](const GenreFactInfo& known) {
      return known.name == row.cells[1];
    });
    if (info == infos.end())
      return fail("no fact is called " + row.cells[1] + "; train the model anew");
    const auto i = static_cast<size_t>(info - infos.begin());
    regression.weights[i] = weight;
    regression.means[i] = static_cast<int32_t>(mean);
  }
  return model;
}

int32_t GenreModel::Score(const Regression& regression, const std::vector<int32_t>& facts) {
  int64_t sum = 0;
  for (size_t i = 0; i < facts.size(); ++i) sum += regression.weights[i] * facts[i];
  return static_cast<int32_t>(std::clamp(regression.bias + sum / 1000, -kCertain, kCertain));
}

std::vector<GenreGround> GenreModel::Grounds(const Regression& regression,
                                             const std::vector<int32_t>& facts) const {
  std::vector<GenreGround> grounds;
  for (size_t i = 0; i < facts.size(); ++i) {
    const int64_t moved = regression.weights[i] * (facts[i] - regression.means[i]);
    const auto centilogit = static_cast<int32_t>(moved / 10 / 65536);
    if (centilogit == 0) continue;
    // What a text shows less of than others do moves the odds too.
    grounds.push_back({(facts[i] < regression.means[i] ? "hardly " : "") + words_[i], centilogit});
  }
  std::stable_sort(grounds.begin(), grounds.end(), [](const auto& a, const auto& b) {
    return std::abs(a.centilogit) > std::abs(b.centilogit);
  });
  if (grounds.size() > kMostGrounds) grounds.resize(kMostGrounds);
  return grounds;
}

GenreVerdict GenreModel::Decide(const std::vector<int32_t>& facts, int speech_threshold) const {
  GenreVerdict verdict;
  constexpr auto kSpeech = static_cast<size_t>(Genre::speech);
  const int32_t speech = Logistic(Score(regressions_[kSpeech], facts));
  verdict.speech_permille = Permille(speech);
  size_t best = kSpeech;
  if (verdict.speech_permille < speech_threshold) {
    int64_t sum = 0;
    int32_t most = -1;
    for (size_t i = 0; i < kGenres.size(); ++i) {
      if (i == kSpeech) continue;
      const int32_t p = Logistic(Score(regressions_[i], facts));
      sum += p;
      if (p > most) best = i, most = p;
    }
    const int64_t rest = 65536 - speech;
    verdict.permille = Permille(static_cast<int32_t>(sum == 0 ? 0 : rest * most / sum));
  } else {
    verdict.permille = verdict.speech_permille;
  }
  verdict.genre = static_cast<Genre>(best);
  verdict.grounds = Grounds(regressions_[best], facts);
  return verdict;
}

}  // namespace zhengwen::classify
