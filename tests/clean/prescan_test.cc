// What a page declares about its charset, as browsers read it.
#include "clean/decode/prescan.h"

#include <gtest/gtest.h>

#include <string>

namespace zhengwen::clean {
namespace {

struct Row {
  std::string what;
  std::string bytes;
  std::string charset;
};

TEST(Prescan, AsBrowsersDo) {
  const std::string far(5000, ' ');
  const Row rows[] = {
      {"nothing", "", ""},
      {"a text", "charset=gbk", ""},
      {"charset", "<meta charset=gbk>", "gb18030"},
      {"quoted, spaced, in capitals", "<META  CHARSET = 'GB2312' >", "gb18030"},
      {"a slash before the attribute", "<meta/charset=big5 />", "big5"},
      {"content with its pragma",
       "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">", "shift_jis"},
      {"content before its pragma",
       "<meta content='text/html;charset=big5' http-equiv=content-type>", "big5"},
      {"content without a pragma", "<meta content='text/html; charset=big5'>", ""},
      {"another pragma", "<meta http-equiv=refresh content='0; charset=big5'>", ""},
      {"quotes within content",
       "<meta http-equiv=content-type content=\"text/html; charset='gbk'\">", "gb18030"},
      {"an open quote within content",
       "<meta http-equiv=content-type content=\"text/html; charset='gbk\">", ""},
      {"the word twice", "<meta http-equiv=content-type content='charset charset=gbk'>", "gb18030"},
      {"charset wins over content",
       "<meta charset=utf-8 http-equiv=content-type content='a;charset=gbk'>", "utf-8"},
      {"the first of two", "<meta charset=gbk><meta charset=big5>", "gb18030"},
      {"an unknown label is passed over", "<meta charset=ebcdic><meta charset=big5>", "big5"},
      {"an empty one too", "<meta charset=\"\"><meta charset=big5>", "big5"},
      {"a page that can be read as ASCII is in no UTF-16", "<meta charset=utf-16>", "utf-8"},
      {"x-user-defined", "<meta charset=x-user-defined>", "windows-1252"},
      {"in a comment", "<!-- <meta charset=gbk> --><meta charset=big5>", "big5"},
      {"the shortest comment", "<!--><meta charset=gbk>", "gb18030"},
      {"a comment without an end", "<!-- <meta charset=gbk>", ""},
      {"in an attribute", "<a title='<meta charset=gbk>'><meta charset=big5>", "big5"},
      {"in an end tag's attribute", "</a title='<meta charset=gbk>'><meta charset=big5>", "big5"},
      {"another element", "<metadata charset=gbk>", ""},
      {"behind a document type", "<!DOCTYPE html \"<meta charset=gbk>\"><meta charset=big5>",
       "big5"},
      {"late", far + "<meta charset=gbk>", "gb18030"},
      {"too late", std::string(kPrescanBytes, ' ') + "<meta charset=gbk>", ""},
      {"an XML declaration", "<?xml version=\"1.0\" encoding=\"gb2312\"?>", "gb18030"},
      {"one that is not at the beginning", " <?xml version=\"1.0\" encoding=\"gb2312\"?>", ""},
      {"cut in the tag", "<meta charset=gb", ""},
      {"cut in the name", "<meta char", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(DeclaredCharset(row.bytes), row.charset) << row.what;
}

TEST(Prescan, TakesLinearTime) {
  std::string bytes;
  while (bytes.size() < 2 * kPrescanBytes) bytes += "<a =<meta \"";
  EXPECT_EQ(DeclaredCharset(bytes), "");
  EXPECT_EQ(DeclaredCharset(std::string(2 * kPrescanBytes, '<')), "");
}

}  // namespace
}  // namespace zhengwen::clean
