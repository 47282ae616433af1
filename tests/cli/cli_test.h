// What the tests of the program share: a folder to work in, and dumps of their own.
#ifndef ZHENGWEN_TESTS_CLI_CLI_TEST_H_
#define ZHENGWEN_TESTS_CLI_CLI_TEST_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/file.h"
#include "tests/support/paths.h"
#include "tests/support/program.h"

namespace zhengwen::testing {

inline constexpr const char* kBody =
    "河边的柳树发了芽，孩子们放学以后都跑到堤上去放风筝。\n"
    "老人们坐在石凳上晒太阳，说着去年冬天的那场大雪。\n"
    "一直到天色暗下来，村口才响起叫人回家吃饭的声音。\n";

class CliTest : public ::testing::Test {
 protected:
  // `zhengwen VERB ...` without the body model: what is tested here must not depend on its
  // opinions.
  static Ran Rules(std::vector<std::string> arguments, const RunWith& with = {}) {
    arguments.insert(arguments.begin() + 1, {"--set", "body.enabled=false"});
    return RunZhengwen(arguments, with);
  }
  std::string Write(const std::string& name, const std::string& bytes) const {
    return folder_.Write(name, bytes);
  }
  std::string Path(const std::string& name) const { return folder_.Path(name); }
  static std::string Read(const std::string& path) {
    Result<std::string> bytes = ReadFile(path);
    EXPECT_TRUE(bytes.ok()) << bytes.error().ToString();
    return bytes ? *bytes : "";
  }
  // The names of all files below a folder, sorted, hidden ones too.
  static std::vector<std::string> FilesBelow(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_directory()) {
        names.push_back(std::filesystem::relative(entry.path(), folder).string());
      }
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  // A dump of many files and forms.
  std::string WriteDump() const {
    for (int i = 0; i < 40; ++i) {
      Write("dump/" + std::to_string(i % 4) + "/" + std::to_string(i) + ".txt",
            "第" + std::to_string(i) + "篇\r\n" + kBody +
                std::string(kBody).substr(0, 90 * (static_cast<size_t>(i) % 3)));
    }
    std::string lines;
    for (int i = 0; i < 300; ++i) {
      lines += "{\"id\":\"j" + std::to_string(i) + "\",\"text\":\"" +
               "山里的雨下了一整夜，早上起来满地都是落叶。第" + std::to_string(i) + "次。\"}\n";
    }
    Write("dump/records.jsonl", lines);
    return Path("dump");
  }

  TempFolder folder_;
};

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_CLI_CLI_TEST_H_
