// Genre: what kind of text a document is, with how sure that is and why.
//
// Plain values; any thread.
#ifndef ZHENGWEN_CORE_GENRE_H_
#define ZHENGWEN_CORE_GENRE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen {

enum class Genre : uint8_t {
#define GENRE(id, what) id,
#include "core/genres.def"
#undef GENRE
};

struct GenreInfo {
  std::string_view id;
  std::string_view what;
};

inline constexpr std::array kGenres = {
#define GENRE(id, what) GenreInfo{#id, what},
#include "core/genres.def"
#undef GENRE
};

constexpr std::string_view Name(Genre genre) { return kGenres[static_cast<size_t>(genre)].id; }

// The genre with this id, or nothing.
constexpr std::optional<Genre> GenreNamed(std::string_view id) {
  for (size_t i = 0; i < kGenres.size(); ++i) {
    if (kGenres[i].id == id) return static_cast<Genre>(i);
  }
  return std::nullopt;
}

// One thing about the text that spoke for its genre, or against it.
struct GenreGround {
  std::string what;        // in words: "addresses an audience", "hardly says we"
  int32_t centilogit = 0;  // by how much it moved the log-odds of the genre, in 1/100
};

struct GenreVerdict {
  Genre genre = Genre::other;
  uint16_t permille = 0;             // P(genre)
  uint16_t speech_permille = 0;      // P(speech), whatever the genre
  std::vector<GenreGround> grounds;  // the five strongest for and against, strongest first
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_GENRE_H_
