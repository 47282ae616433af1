#include <openssl/evp.h>

#include <array>

#include "core/hash.h"
#include "core/internal/hex.h"

namespace zhengwen {

struct Sha256::Impl {
  Impl() { Begin(); }
  void Begin() { EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr); }
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                  &EVP_MD_CTX_free};
};

Sha256::Sha256() : impl_(std::make_unique<Impl>()) {}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::Update(std::string_view bytes) {
  EVP_DigestUpdate(impl_->context.get(), bytes.data(), bytes.size());
}

std::string Sha256::HexDigest() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned int size = 0;
  EVP_DigestFinal_ex(impl_->context.get(), digest.data(), &size);
  impl_->Begin();
  return internal::Hex(digest.data(), size);
}

std::string Sha256Hex(std::string_view bytes) {
  Sha256 hash;
  hash.Update(bytes);
  return hash.HexDigest();
}

}  // namespace zhengwen
