// GenreModel: facts about a text to its genre, by logistic regressions in integers
// (config/models/genre.model, made by training/train_genre.py).
//
// Speech or not is asked first; where it is none, the likeliest of the other genres is taken, with
// the share of its probability among theirs.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_GENRE_MODEL_H_
#define ZHENGWEN_CLASSIFY_GENRE_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "classify/genre/facts.h"
#include "core/genre.h"
#include "core/result.h"

namespace zhengwen::classify {

inline constexpr size_t kMostGrounds = 5;

class GenreModel {
 public:
  // Errors name file and line: a genre or fact that is not known, a number that is none.
  static Result<GenreModel> Load(const std::string& path, const Cues& cues);

  // `facts` as MeasureGenre gives them; `speech_threshold`: the least P(speech) of a speech, in
  // 1/1,000.
  GenreVerdict Decide(const std::vector<int32_t>& facts, int speech_threshold) const;

 private:
  struct Regression {
    int64_t bias = 0;
    std::vector<int64_t> weights;  // of each fact, in 1/65,536 log-odds for 1,000
    std::vector<int32_t> means;
  };
  static int32_t Score(const Regression& regression, const std::vector<int32_t>& facts);
  std::vector<GenreGround> Grounds(const Regression& regression,
                                   const std::vector<int32_t>& facts) const;

  std::array<Regression, kGenres.size()> regressions_;
  std::vector<std::string> words_;  // what each fact says
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_MODEL_H_
