// Author and date: one of those a page gives, by what the rest of the page tells.
//
// A name in ideographs that is the site's own, and one that the text gives to an editor or a
// source, is no author. What an element holds counts at the headline or at the ends of the body;
// elsewhere it is of another text (a recommended one, a comment).
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_CHOOSE_H_
#define ZHENGWEN_CLEAN_METADATA_CHOOSE_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/metadata/candidates.h"
#include "clean/metadata/labels.h"
#include "clean/metadata/layout.h"

namespace zhengwen::clean::metadata {

struct AuthorEvidence {
  std::string_view site;   // the site's name; may be empty
  std::string_view host;   // of the page's address; may be empty
  std::string_view title;  // <title>, that may end in the site's name
  const Told* told = nullptr;
  const Layout* layout = nullptr;
};

MetadataValue ChooseAuthor(std::vector<Candidate> authors, const AuthorEvidence& evidence);
MetadataValue ChooseDate(std::vector<Candidate> dates, const Layout& layout);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_CHOOSE_H_
