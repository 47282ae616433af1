#include "core/hash.h"

#include <xxhash.h>

#include "core/internal/hex.h"

namespace zhengwen {

uint64_t Hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string Hash64Hex(std::string_view bytes) {
  XXH64_canonical_t canonical;
  XXH64_canonicalFromHash(&canonical, Hash64(bytes));
  return internal::Hex(canonical.digest, sizeof canonical.digest);
}

std::string Hash128Hex(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return internal::Hex(canonical.digest, sizeof canonical.digest);
}

}  // namespace zhengwen
