// Hashes of bytes: a fast one for ids and duplicates, a strong one for manifests.
//
// Hash64 and Hash128 are XXH3 with 64 and 128 bits (seed 0, big-endian digits): fast, equal on
// every machine, no protection against someone who wants a collision. Sha256 is FIPS 180-4, as
// `sha256sum` prints it.
//
// Thread safety: the functions may be called from any thread; a Sha256 belongs to one.
#ifndef ZHENGWEN_CORE_HASH_H_
#define ZHENGWEN_CORE_HASH_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace zhengwen {

uint64_t Hash64(std::string_view bytes);
std::string Hash64Hex(std::string_view bytes);   // 16 lower-case digits
std::string Hash128Hex(std::string_view bytes);  // 32 lower-case digits

// The sha256 of a stream, in pieces of any size.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void Update(std::string_view bytes);
  // 64 lower-case digits over all bytes so far; the object then begins anew.
  std::string HexDigest();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The sha256 of bytes that are all in memory.
std::string Sha256Hex(std::string_view bytes);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_HASH_H_
