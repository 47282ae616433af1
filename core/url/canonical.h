// The form of an address under which a crawl remembers it: addresses that lead to the same page
// have the same form as far as the address can tell. For comparison, not for fetching.
//
// What ParseWebUrl does stays done (scheme and host in lower case, default port, dot segments).
// Then: the fragment is dropped; parameters of tracking and of sessions are dropped, as
// config/url/tracking.tsv names them, and an empty query; escapes of unreserved characters are
// decoded and hex digits are in upper case (RFC 3986, 6.2.2). Parameters keep their order unless
// sorting is asked for. Idempotent.
#ifndef ZHENGWEN_CORE_URL_CANONICAL_H_
#define ZHENGWEN_CORE_URL_CANONICAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/result.h"
#include "core/table_file.h"
#include "core/web_url.h"

namespace zhengwen::url {

struct CanonicalOptions {
  bool drop_fragment = true;
  bool drop_listed = true;  // what tracking.tsv names
  // By name, in byte order; parameters of one name keep their order.
  bool sort_query = false;
};

// Where a row of tracking.tsv looks.
enum class Place : uint8_t {
  query,      // a parameter, name=value
  parameter,  // of a segment of the path, ;name=value
  segment,    // a whole segment of the path: its text is the name, the value is empty
};

// The columns: place, kind (what is dropped, for people), name, value (regular expressions of the
// whole name and value, after decoding of unreserved characters; an empty value: any), hit, miss
// (addresses that the row changes, and that it leaves alone).
//
// Thread safety: const methods from any thread.
class Canonicaliser {
 public:
  static Result<Canonicaliser> Load(const std::string& config);
  static Result<Canonicaliser> Make(const Table& table);

  WebUrl Canonical(WebUrl url, const CanonicalOptions& options = {}) const;

 private:
  struct List {
    std::optional<PatternSet> names;
    std::vector<std::optional<Regex>> values;  // of the same index
  };
  bool IsListed(Place place, std::string_view name, std::string_view value) const;
  std::string CanonicalPath(std::string_view path) const;
  std::string CanonicalQuery(std::string_view query, const CanonicalOptions& options) const;

  List lists_[3];
};

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_CANONICAL_H_
