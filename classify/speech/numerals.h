// Numerals as marks of order have them. Pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_NUMERALS_H_
#define ZHENGWEN_CLASSIFY_SPEECH_NUMERALS_H_

#include <string>
#include <string_view>

namespace zhengwen::classify::speech {

// What RE2 must find where a numeral of this name stands (han, arabic, circled); empty: no such
// name.
std::string_view NumeralPattern(std::string_view name);

// The number, of what NumeralPattern has found; 0 where it is none (two tens in a row).
int NumeralValue(std::string_view numeral);

// Whether the character stands for a digit, or for ten, in any of these.
bool IsNumeral(char32_t c);

// YYYY-MM-DD, or YYYY-MM, of a day told in year, month and day in this order, in any numerals;
// empty: it tells none.
std::string IsoDay(std::string_view when);

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_NUMERALS_H_
