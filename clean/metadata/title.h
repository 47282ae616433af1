// Title: one of the titles a page gives itself, without the site's name.
//
// A site's name behind a separator ("Title | Site", "title_column_site") is cut where there is
// evidence for it: another title of the page, or a short line of its text, is what stands before
// the separator, or what stands behind it is the site's name or its host. Of the titles that
// result, the one counts on which most of the three kinds of places agree (<meta> and JSON-LD; the
// heading; <title>), then the one of lowest rank.
#ifndef ZHENGWEN_CLEAN_METADATA_TITLE_H_
#define ZHENGWEN_CLEAN_METADATA_TITLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/metadata/candidates.h"

namespace zhengwen::clean::metadata {

inline constexpr uint8_t kHeadingRank = 5;      // a heading that other titles agree with
inline constexpr uint8_t kNearHeadingRank = 6;  // one in front of the body, without
inline constexpr uint8_t kLoneHeadingRank =
    45;  // one elsewhere (of a menu), or with the site's name

struct TitleEvidence {
  std::string_view site;                // the site's name; may be empty
  std::string_view host;                // of the page's address; may be empty
  std::vector<std::string_view> lines;  // short lines of the page's text that are no links
};

MetadataValue ChooseTitle(std::vector<Candidate> titles, const TitleEvidence& evidence);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_TITLE_H_
