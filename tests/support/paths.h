// Where tests find things: the source tree, the program, the shared data if they are there, and a
// place to write.
#ifndef ZHENGWEN_TESTS_SUPPORT_PATHS_H_
#define ZHENGWEN_TESTS_SUPPORT_PATHS_H_

#include <optional>
#include <string>

namespace zhengwen::testing {

std::string SourcePath(const std::string& relative);  // below the source tree
std::string BinaryPath();                             // the zhengwen program

// A file of the shared data (../shared/data/...), or nothing in a public clone. Use with
// SKIP_WITHOUT_SHARED.
std::optional<std::string> SharedPath(const std::string& relative);

// A new empty folder, removed at the end of the scope.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::string Path(const std::string& relative) const;  // below the folder
  // Writes a file, making its folders, and returns its path.
  std::string Write(const std::string& relative, const std::string& bytes) const;

 private:
  std::string path_;
};

}  // namespace zhengwen::testing

#define SKIP_WITHOUT_SHARED(relative)             \
  if (!::zhengwen::testing::SharedPath(relative)) \
  GTEST_SKIP() << "skipped: ../shared/data/" << (relative) << " is not part of a public clone"

#endif  // ZHENGWEN_TESTS_SUPPORT_PATHS_H_
