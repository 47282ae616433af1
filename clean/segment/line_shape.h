// How a line begins and ends, as far as it tells whether the next one goes on from it.
#ifndef ZHENGWEN_CLEAN_SEGMENT_LINE_SHAPE_H_
#define ZHENGWEN_CLEAN_SEGMENT_LINE_SHAPE_H_

#include <cstdint>
#include <string_view>

namespace zhengwen::clean {

// Nothing goes on behind it: a sentence end (closing quotes and brackets behind it do not count), a
// colon, or a date or time.
bool EndsSentence(std::string_view line);

// Begins with a bullet, a number of a list (1. (1) and their Chinese forms), a dash, or the number
// of an article or a chapter.
bool BeginsItem(std::string_view line);

// Columns: a tab, or a gap of three spaces.
bool IsTabular(std::string_view line);

// What a line holds between its ends.
struct Flow {
  uint32_t full_stops = 0;  // with something of the line behind them; titles hold ! and ?, but no .
  uint32_t commas = 0;
};
Flow MeasureFlow(std::string_view line);

// Cells of the first unit of a line that cannot be parted: a word, or one wide character.
uint32_t FirstUnitCells(std::string_view line);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_LINE_SHAPE_H_
