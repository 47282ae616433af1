// Amounts as people write and read them.
#ifndef ZHENGWEN_CLI_AMOUNT_H_
#define ZHENGWEN_CLI_AMOUNT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhengwen::cli {

// "1500"; nothing for anything but digits, or past 2^64.
std::optional<uint64_t> ParseCount(std::string_view text);
// "64M", "1g", "512": powers of 1024.
std::optional<uint64_t> ParseSize(std::string_view text);

// 1234567 as "1,234,567".
std::string Grouped(uint64_t count);
// "1 document", "1,200 documents".
std::string Counted(uint64_t count, std::string_view noun);
// part of whole as "24.5 %"; "0 %" of nothing. Never "100.0 %" or "0.0 %" for what is not.
std::string Share(uint64_t part, uint64_t whole);
// "3.2 s", "12:05", "3:07:12"
std::string Duration(double seconds);
// Bytes a second as "41.2 MB/s" (10^6).
std::string Speed(uint64_t bytes, double seconds);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_AMOUNT_H_
