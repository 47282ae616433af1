// The document it all began with: a speech scraped as text, with a list of recommended titles
// behind it.
#include <gtest/gtest.h>

#include <stdexcept>

#include "core/file.h"
#include "core/settle.h"
#include "pipeline/engine.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {
namespace {

pipeline::Engine Load(bool apply_edits) {
  Recipe recipe;
  recipe.normalise_apply = apply_edits;
  auto engine = pipeline::Engine::Load({SourcePath("config"), recipe, {}});
  if (!engine) throw std::runtime_error(engine.error().ToString());
  return std::move(*engine);
}

Document Clean(const pipeline::Engine& engine, const std::string& text) {
  RawPage page;
  page.bytes = text, page.id = "seed", page.source = "seed";
  return engine.Clean(std::move(page));
}

std::string Rendered(const Document& doc) {
  Account account;
  std::string text = Render(doc, &account);
  EXPECT_TRUE(account.Balanced());
  return text;
}

bool IsListReason(Reason r) { return r == Reason::recommend_list || r == Reason::dated_list; }

TEST(Seed, EverythingUpToTheThanksIsKeptAndTheListIsDropped) {
  SKIP_WITHOUT_SHARED("seed");
  const std::string text = *ReadFile(*SharedPath("seed/000_f1440dd9ce63bbd5.txt"));
  const std::string thanks = "谢谢大家!";
  const std::string body = text.substr(0, text.find(thanks) + thanks.size());

  const Document exact = Clean(Load(false), text);
  EXPECT_EQ(Rendered(exact), body);

  const Document doc = Clean(Load(true), text);
  std::string mended = body;
  mended.erase(mended.find("的*新型") + std::string("的").size(), 1);
  mended.erase(mended.find("的'长效") + std::string("的").size(), 1);
  EXPECT_EQ(Rendered(doc), mended);
  size_t edits = 0;
  for (const Span& s : doc.spans) {
    if (s.verdict == Verdict::replace) {
      ++edits;
      EXPECT_EQ(s.reason, Reason::stray_mark);
    }
    if (s.verdict == Verdict::drop) {
      EXPECT_TRUE(IsListReason(s.reason)) << Name(s.reason);
    }
  }
  EXPECT_EQ(edits, 2U);
}

const char* const kBody[] = {
    "在全区卫生健康工作会议上的讲话",
    "同志们：",
    "今天这个会议很重要，主要任务是回顾去年的工作，部署今年的任务。刚才几位同志的发言，我都同意。",
    "一、要在提高服务能力上下功夫",
    "过去一年，全区基层医疗机构接诊人次增长了一成，但看病难的问题还没有从根本上解决。",
    "二、要在改进作风上下功夫",
    "希望大家回去以后认真传达会议精神，结合实际抓好落实，让群众看得见、摸得着、得实惠。",
    "我的讲话完了，谢谢大家！",
};

const char* const kTitles[] = {
    "小学生爱国演讲稿600字",
    "中秋节活动策划方案(精选四篇)",
    "甘肃高考排名一万左右能上哪些大学",
    "教师个人述职报告范文",
    "新学期家长会班主任发言稿",
    "写给母亲的一封信",
    "公司员工入职培训心得体会",
    "社区防汛应急预案",
    "两所职业学院哪个好 附对比和区别",
};

std::string Item(const std::string& form, const std::string& title, size_t i) {
  const std::string day = std::to_string(28 - i);  // newest first, as such lists are
  if (form == "glued") return title + "2024-06-" + day + " 12:22:13";
  if (form == "spaced") return title + " 2024-06-" + day;
  if (form == "before") return "2024-06-" + day + " 08:30 " + title;
  if (form == "chinese") return title + " 2024年6月" + day + "日";
  if (form == "bracket") return "·" + title + " [06-" + day + "]";
  if (form == "slash") return title + "(2024/6/" + day + ")";
  return title;
}

struct Variant {
  std::string name;
  std::string text;
  std::string expected;
};

std::vector<Variant> Variants() {
  std::string body, front, back;
  for (const char* line : kBody) body += std::string(body.empty() ? "" : "\n") + line;
  for (size_t i = 0; i < 5; ++i) front += std::string(kBody[i]) + "\n";
  for (size_t i = 5; i < 8; ++i) back += std::string(i > 5 ? "\n" : "") + kBody[i];
  const auto list = [](const std::string& header, const std::string& form) {
    std::string text = header.empty() ? "" : header + "\n";
    size_t i = 0;
    for (const char* title : kTitles) text += Item(form, title, i++) + "\n";
    return text;
  };
  std::vector<Variant> all;
  for (const char* header :
       {"推荐文章", "相关文章", "热门文章：", "最新文章", "猜你喜欢", "延伸阅读", "【相关推荐】"}) {
    for (const char* form : {"glued", "spaced", "before", "chinese", "bracket"}) {
      all.push_back({std::string(header) + ", " + form, body + "\n" + list(header, form), body});
    }
  }
  for (const char* form : {"glued", "spaced", "before", "chinese", "bracket", "slash"}) {
    all.push_back({std::string("no header, ") + form, body + "\n" + list("", form), body});
    all.push_back({std::string("in the middle, ") + form, front + list("相关阅读", form) + back,
                   front + back});
  }
  for (const char* header : {"推荐文章", "相关文章", "热门文章"}) {
    all.push_back(
        {std::string(header) + " run on into the last line", body + list(header, "glued"), body});
  }
  const std::string chronicle = front +
                                "2019年3月，区中医院迁入新址，床位增加到三百张。\n"
                                "2020年7月，家庭医生签约服务覆盖全部社区。\n"
                                "2021年10月，首批十二家村卫生室完成标准化改造。\n"
                                "2023年5月，远程会诊系统投入使用，当年会诊两千余例。\n" +
                                back;
  all.push_back({"a body that holds a dated list", chronicle, chronicle});
  all.push_back(
      {"... and a list behind it", chronicle + "\n" + list("推荐文章", "glued"), chronicle});
  return all;
}

TEST(Seed, FiftyVariants) {
  const pipeline::Engine engine = Load(true);
  const std::vector<Variant> variants = Variants();
  EXPECT_GE(variants.size(), 50U);
  for (const Variant& v : variants) {
    const std::string got = Rendered(Clean(engine, v.text));
    const bool same = got == v.expected;
    EXPECT_TRUE(same) << v.name << ": " << got.size() << " bytes, not " << v.expected.size();
  }
}

}  // namespace
}  // namespace zhengwen::testing
