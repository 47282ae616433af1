// Help, made from the tables of verbs and flags.
#ifndef ZHENGWEN_CLI_HELP_H_
#define ZHENGWEN_CLI_HELP_H_

#include <string>

#include "cli/verbs.h"

namespace zhengwen::cli {

// What the program is, and its verbs.
std::string GeneralHelp();

// A verb: how it is called, its flags by group, examples. At most 80 columns wide, but for
// examples.
std::string HelpOf(const Verb& verb);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_HELP_H_
