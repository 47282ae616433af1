#include "output/mirror_names.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/unicode.h"

namespace zhengwen::output {
namespace {

struct Row {
  std::string input;
  std::string name;
};

TEST(MirrorNames, KeepThePathBelowTheRoot) {
  MirrorNames names("dump", ".jsonl", {"manifest.jsonl"});
  const std::vector<Row> rows = {
      {"dump/a.txt", "a.jsonl"},
      {"dump/b/c.html.gz", "b/c.jsonl"},
      {"dump/b/c.html", "b/c.html.jsonl"},          // c.jsonl is taken
      {"dump/b/c.html", "b/c.html~2.jsonl"},        // the same input once more
      {"dump/v1.2", "v1.2.jsonl"},                  // no known ending
      {"dump/.txt", ".txt.jsonl"},                  // a name is never empty
      {"dump/manifest.txt", "manifest.txt.jsonl"},  // reserved
      {"dumps/a.txt", "dumps/a.jsonl"},             // another folder than the root
      {"-", "stdin.jsonl"},
      {"dump//x/./y.txt", "x/y.jsonl"},
  };
  for (const Row& row : rows) EXPECT_EQ(names.NameFor(row.input), row.name) << row.input;
}

TEST(MirrorNames, NeverLeaveTheFolder) {
  MirrorNames names("", ".txt", {});
  const std::vector<Row> rows = {
      {"../a.txt", "__/a.txt"},
      {"/etc/passwd", "etc/passwd.txt"},
      {"a/../../../b.txt", "a/__/__/__/b.txt"},
      {"..", "__.txt"},
      {"/", "__~2.txt"},
      {"./..", "__~3.txt"},
  };
  for (const Row& row : rows) EXPECT_EQ(names.NameFor(row.input), row.name) << row.input;
}

TEST(MirrorNames, AFileAndAFolderCannotShareAName) {
  MirrorNames names("", ".txt", {});
  EXPECT_EQ(names.NameFor("a.html"), "a.txt");
  EXPECT_EQ(names.NameFor("a.txt/b.html"), "a.txt~/b.txt");
  EXPECT_EQ(names.NameFor("a.txt/c.html"), "a.txt~/c.txt");
  EXPECT_EQ(names.NameFor("d.txt/e.html"), "d.txt/e.txt");
  EXPECT_EQ(names.NameFor("d.html"), "d.html.txt");
}

TEST(MirrorNames, AreValidUtf8) {
  MirrorNames names("in", ".txt", {});
  EXPECT_EQ(names.NameFor("in/\xd6\xd0\xff.txt"), "%D6%D0%FF.txt");
}

TEST(MirrorNames, AreNoLongerThanAFileSystemAllows) {
  MirrorNames names("", ".jsonl", {});
  std::string han;
  while (han.size() + 3 + 4 <= 255) han += "\u6b63";
  const std::string a = names.NameFor(han + ".txt");
  const std::string b = names.NameFor(han + ".htm");
  for (const std::string& name : {a, b}) {
    EXPECT_LE(name.size(), 255U);
    EXPECT_TRUE(IsValidUtf8(name));
    EXPECT_TRUE(name.ends_with(".jsonl"));
  }
  EXPECT_NE(a, b);
}

}  // namespace
}  // namespace zhengwen::output
