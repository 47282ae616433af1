#include "classify/genre.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "classify/genre/model.h"
#include "core/suggest.h"

namespace zhengwen::classify {
namespace {

class GenreStep : public Step {
 public:
  GenreStep(Cues cues, GenreModel model, std::vector<Genre> keep, int threshold)
      : cues_(std::move(cues)),
        model_(std::move(model)),
        keep_(std::move(keep)),
        threshold_(threshold) {}

  void Apply(Document* doc) const override {
    doc->genre = model_.Decide(MeasureGenre(doc->kept->text, cues_), threshold_);
    const Genre genre = doc->genre->genre;
    if (keep_.empty() || std::find(keep_.begin(), keep_.end(), genre) != keep_.end()) return;
    doc->verdict = Reason::other_genre;
    doc->page.note = std::string(Name(genre));
  }

 private:
  Cues cues_;
  GenreModel model_;
  std::vector<Genre> keep_;  // empty: all
  int threshold_;            // 1/1,000
};

Result<std::vector<Genre>> ReadGenres(const Words& names) {
  std::vector<Genre> genres;
  for (const std::string& name : names) {
    const std::optional<Genre> genre = GenreNamed(name);
    if (!genre) {
      std::vector<std::string_view> known(kGenres.size());
      std::transform(kGenres.begin(), kGenres.end(), known.begin(),
                     [](const GenreInfo& info) { return info.id; });
      return Error{ErrorCode::config, "genre.keep",
                   "no genre is called " + name + DidYouMean(name, known)};
    }
    genres.push_back(*genre);
  }
  return genres;
}

}  // namespace

Result<std::unique_ptr<Step>> MakeGenre(const StepContext& context) {
  const Recipe& recipe = *context.recipe;
  const bool for_speech =
      recipe.speech_record || recipe.speech_directions != "keep" || recipe.speech_lead != "keep";
  if (!recipe.genre_record && !for_speech && recipe.genre_keep.empty())
    return std::unique_ptr<Step>();
  Result<std::vector<Genre>> keep = ReadGenres(recipe.genre_keep);
  if (!keep) return keep.error();
  Result<Cues> cues = Cues::Load(context.config);
  if (!cues) return cues.error();
  Result<GenreModel> model = GenreModel::Load(context.config + "/models/genre.model", *cues);
  if (!model) return model.error();
  return std::unique_ptr<Step>(new GenreStep(std::move(*cues), std::move(*model), std::move(*keep),
                                             static_cast<int>(recipe.genre_threshold * 1000)));
}

}  // namespace zhengwen::classify
