// Lone surrogates in JSON: "\ud83d" without its other half. JSON's grammar allows the escape,
// Unicode does not know the character, and strict parsers refuse the record; text that was cut in
// the middle of an emoji is written so by some libraries.
#ifndef ZHENGWEN_FETCH_SURROGATES_H_
#define ZHENGWEN_FETCH_SURROGATES_H_

#include <string>

namespace zhengwen::fetch {

// Replaces escapes of lone surrogates by \ufffd, in place; pairs and all else stay. True: some were
// there.
bool MendSurrogates(std::string* json);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_SURROGATES_H_
