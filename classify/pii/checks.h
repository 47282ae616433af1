// Check digits. Pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_PII_CHECKS_H_
#define ZHENGWEN_CLASSIFY_PII_CHECKS_H_

#include <string_view>

namespace zhengwen::classify {

// Of a number of 17 digits and a check character, 0 to 9 or X: GB 11643-1999 (ISO 7064, MOD 11-2).
bool HasIdCardCheck(std::string_view number);

// Of a number of a payment card, ISO/IEC 7812-1, annex B (Luhn); other characters between the
// digits do not count. All digits alike are no number.
bool HasLuhnCheck(std::string_view number);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PII_CHECKS_H_
