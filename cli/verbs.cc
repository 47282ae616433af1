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
      {"url", kUrl, "show the canonical form of addresses, or why they are none",
       "  zhengwen url 'HTTP://Example.com:80/a/../b?utm_source=x#top'\n"
       "                                                 http://example.com/b\n"
       "  zhengwen url ../c --base https://example.com/a/b\n"
       "  zhengwen url --json https://example.com/       its parts, one object a line\n",
       RunUrl},
      {"robots", kRobots, "may this agent fetch these addresses, and which line says so",
       "  zhengwen robots robots.txt https://example.com/private/ --agent ZhengwenBot\n"
       "  zhengwen robots robots.txt '/a?b=c'          a path, rules for everyone\n"
       "Exit code: 0 all allowed, 1 something is disallowed, 2 wrong usage.\n",
       RunRobots},
  };
  return verbs;
}

}  // namespace zhengwen::cli
