#include <unicode/uidna.h>

#include <memory>

#include "core/url/idna.h"

namespace zhengwen::url {
namespace {

struct Close {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

const UIDNA* Uts46() {
  static const std::unique_ptr<UIDNA, Close> idna = [] {
    UErrorCode error = U_ZERO_ERROR;
    UIDNA* opened = uidna_openUTS46(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &error);
    return std::unique_ptr<UIDNA, Close>(U_SUCCESS(error) ? opened : nullptr);
  }();
  return idna.get();
}

// What ICU always reports and the standard does not ask for: CheckHyphens, VerifyDnsLength.
constexpr uint32_t kForgiven = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                               UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                               UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

}  // namespace

std::optional<std::string> DomainToAscii(std::string_view domain) {
  const UIDNA* idna = Uts46();
  if (idna == nullptr) return std::nullopt;
  std::string out(domain.size() * 2 + 64, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    const int32_t size =
        uidna_nameToASCII_UTF8(idna, domain.data(), static_cast<int32_t>(domain.size()), out.data(),
                               static_cast<int32_t>(out.size()), &info, &error);
    out.resize(static_cast<size_t>(size > 0 ? size : 0));
    if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(error) || (info.errors & ~kForgiven) != 0) return std::nullopt;
    return out;
  }
  return std::nullopt;
}

}  // namespace zhengwen::url
