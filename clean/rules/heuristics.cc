#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {

const std::vector<Heuristic>& Heuristics() {
  static const std::vector<Heuristic> table = {
      {"whole_line", WholeLine, "lines and notices that are furniture wherever they stand"},
      {"counting", Counting, "numbers alone on their lines that count upwards"},
      {"headed_list", HeadedList, "the header of a list, and its entries"},
      {"dated_run", DatedRun, "several titles with dates in a row, without a header"},
      {"item_run", ItemRun, "several menu entries in a row, one a line"},
      {"link_row", LinkRow, "several menu entries on one line"},
      {"breadcrumb", Breadcrumb, "short parts with arrows between them, before the body"},
      {"edge_line", EdgeLine, "lines, notices and times that are furniture in head or tail only"},
      {"repeated_title", RepeatedTitle, "the title twice before the body"},
      {"hints", Hints, "what matched but was not believed, as hints for the body model"},
  };
  return table;
}

}  // namespace zhengwen::clean::rules
