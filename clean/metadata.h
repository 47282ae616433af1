// Metadata: what a page says about itself, from JSON-LD, <meta>, microdata, its elements, labels in
// its text, and its address.
//
//   collect    every value with its rank and where it stands clean/metadata/{json_ld,markup,labels}
//   lay out    where the headline and the body stand                       clean/metadata/layout
//   choose     the best of each field; the title without the site's name, an author who is no
//              editor, a date that is no other text's               clean/metadata/{title,choose}
//
// Fields that the input gave stay. Of a dump nothing is read. Names, labels, words and
// ranks stand in config/metadata.
#ifndef ZHENGWEN_CLEAN_METADATA_H_
#define ZHENGWEN_CLEAN_METADATA_H_

#include "core/step.h"

namespace zhengwen::clean {

// Fills doc.metadata. An error names the row of a table that is wrong.
Result<std::unique_ptr<Step>> MakeMetadata(const StepContext& context);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_METADATA_H_
