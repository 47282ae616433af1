#include "cli/verbs.h"

namespace zhengwen::cli {

const std::vector<Verb>& Verbs() {
  static const std::vector<Verb> verbs = {
      {"clean", kClean, "turn text dumps into clean records, with a reason for all that is removed",
       "  zhengwen clean page.txt                        the record on standard output\n"
       "  zhengwen clean -f text page.txt                only the text\n"
       "  zhengwen clean dump/ -o corpus/                shards, ledger and manifest\n"
       "  zhengwen clean dump/ -o new/ --mirror -f text  a clean file for each file\n"
       "  zhengwen clean pages.jsonl.gz -o clean.jsonl.zst --rejects removed.jsonl\n"
       "  cat page.txt | zhengwen clean - --no-edits     what is kept, to the letter\n",
       RunClean},
      {"explain", kExplain, "show what would be kept, edited and removed, and by which rule",
       "  zhengwen explain page.txt                      in colour, on a terminal\n"
       "  zhengwen explain dump/ --sample 20 | less -R\n"
       "  zhengwen explain --json pages.jsonl            one JSON object a document\n",
       RunExplain},
      {"verify", kVerify, "prove a folder that clean has written: checksums, counts, sums",
       "  zhengwen verify corpus/\n"
       "  zhengwen verify corpus/ --inputs dump/         also replay the cuts\n",
       RunVerify},
      {"list", kList, "show steps, rules, reasons, models, formats and recipe keys",
       "  zhengwen list                                  a survey\n"
       "  zhengwen list rules                            every row of every list\n"
       "  zhengwen list recipe > my.toml                 a recipe to edit\n"
       "  zhengwen list --json\n",
       RunList},
  };
  return verbs;
}

}  // namespace zhengwen::cli
