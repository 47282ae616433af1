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
  GenreStep(Cues cues, GenreModel model, const Recipe& recipe)
      : cues_(std::move(cues)),
        model_(std::move(model)),
        keep_(recipe.genre_keep),
        threshold_(static_cast<int>(recipe.genre_threshold * 1000)) {}

  void Apply(Document* doc) const override {
    doc->genre = model_.Decide(MeasureGenre(doc->kept->text, cues_), threshold_);
    const std::string_view name = Name(doc->genre->genre);
    if (keep_.empty() || std::find(keep_.begin(), keep_.end(), name) != keep_.end()) return;
    doc->verdict = Reason::other_genre;
    doc->page.note = std::string(name);
  }

 private:
  Cues cues_;
  GenreModel model_;
  std::vector<std::string> keep_;
  int threshold_;  // 1/1,000
};

Status CheckGenres(const Words& names) {
  std::vector<std::string_view> known;
  known.reserve(kGenres.size());
  for (const GenreInfo& genre : kGenres) known.push_back(genre.id);
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string_view nearest = Nearest(name, known);
    return Error{ErrorCode::config, "genre.keep",
                 "no genre is called " + name +
                     (nearest.empty() ? "" : "; did you mean " + std::string(nearest) + "?")};
  }
  return Ok();
}

}  // namespace

Result<std::unique_ptr<Step>> MakeGenre(const StepContext& context) {
  const Recipe& recipe = *context.recipe;
  if (!recipe.genre_record && recipe.genre_keep.empty()) return std::unique_ptr<Step>();
  if (Status known = CheckGenres(recipe.genre_keep); !known) return known.error();
  Result<Cues> cues = Cues::Load(context.config);
  if (!cues) return cues.error();
  Result<GenreModel> model = GenreModel::Load(context.config + "/models/genre.model", *cues);
  if (!model) return model.error();
  return std::unique_ptr<Step>(new GenreStep(std::move(*cues), std::move(*model), recipe));
}

}  // namespace zhengwen::classify
