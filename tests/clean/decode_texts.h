// Passages written for the tests of charset detection: news, dialogue, titles, menus, letters.
#ifndef ZHENGWEN_TESTS_CLEAN_DECODE_TEXTS_H_
#define ZHENGWEN_TESTS_CLEAN_DECODE_TEXTS_H_

#include <array>
#include <string_view>

namespace zhengwen::clean::testing {

inline constexpr std::array<std::string_view, 6> kSimplifiedTexts = {
    "昨天下午，我市召开老旧小区改造工作推进会。会议指出，今年计划改造小区四十二个，惠及居民一万三千"
    "户，"
    "其中加装电梯八十六部。住建局负责人表示，改造方案必须先听居民的意见，施工期间要保证供水供电，"
    "工程款按进度拨付，绝不拖欠农民工工资。家住槐树街的李阿姨告诉记者，她在这里住了三十多年，"
    "最盼望的就是不用再提着菜爬六层楼。",
    "“你怎么现在才来？”她把伞收起来，靠在门边。“路上堵车，公交车半个钟头没动。”他喘着气说，"
    "“饭吃了没有？”“等你呢，菜都热了两遍了。”两个人坐下来，谁也没有再说话。窗外的雨越下越大，"
    "打在铁皮棚上，像有人在远处敲鼓。",
    "首页\n新闻\n财经\n体育\n娱乐\n科技\n汽车\n房产\n教育\n健康\n旅游\n视频\n图片\n论坛\n博客\n登录"
    "\n注册\n"
    "设为首页\n加入收藏\n联系我们\n网站地图\n关于本站\n广告服务\n免责声明\n招聘信息\n上一页\n下一页"
    "\n",
    "三年级数学下册期中复习要点\n关于做好冬季安全生产工作的通知\n红烧排骨怎样做才不腻\n"
    "十个适合周末短途自驾的地方\n专家解读个人所得税新政策\n小说连载：山那边的灯火（第十七章）\n"
    "女排三比一逆转取胜，晋级决赛\n二手手机回收价格表\n",
    "尊敬的各位老师、亲爱的同学们：大家上午好！今天我们在这里隆重集会，庆祝建校六十周年。六十年来，"
    "一代又一代教师在这片土地上默默耕耘，送走了两万多名毕业生。在此，我谨代表学校，"
    "向关心和支持学校发展的各界朋友表示衷心的感谢！让我们携起手来，不忘初心，把学校办得更好。谢谢大"
    "家！",
    "水稻的光合作用主要在叶片的叶绿体中进行。研究表明，抽穗后剑叶对籽粒产量的贡献约占一半，"
    "因此防止叶片早衰具有重要意义。试验设四个氮肥水平，每个处理重复三次，随机区组排列，"
    "用SPAD-502测定叶绿素含量，数据采用方差分析，显著性水平为5%。",
};

inline constexpr std::array<std::string_view, 5> kTraditionalTexts = {
    "颱風逐漸接近，氣象署今天上午發布海上警報，預計明天清晨從花蓮附近登陸。交通部呼籲民眾避免前往山"
    "區與海邊，"
    "鐵路部分班次停駛，航空公司也宣布取消二十六個航班。農民趕在風雨前搶收稻米，擔心辛苦半年的收成泡"
    "湯。"
    "縣長表示，已經準備好抽水機和沙包，低窪地區的居民可以到學校避難。",
    "「媽，妳看見我的書包沒有？」「不是掛在門後面嗎？」他跑過去，果然在那裡。「謝謝媽！我去上學囉，"
    "晚上要練球，會晚一點回來。」「記得帶傘，聽說下午會下雨。」門砰的一聲關上，屋裡又安靜下來，"
    "只剩電鍋的蒸氣嗚嗚作響。",
    "首頁\n即時新聞\n國際\n兩岸\n財經股市\n運動\n影視娛樂\n旅遊美食\n健康醫療\n專欄評論\n會員登入\n"
    "購物車\n"
    "訂閱電子報\n聯絡我們\n隱私權聲明\n版權所有\n上一則\n下一則\n回應\n轉寄\n",
    "香港圖書館的晚間講座邀請了三位作家，談談他們怎樣從報紙副刊開始寫作。其中一位說，從前的編輯會親"
    "自打電話來，"
    "逐個字討論，現在甚麼都在網上解決，快是快了，卻少了點人情味。聽眾問年輕人應該讀甚麼書，"
    "她想了想，回答說：先讀得慢一點。",
    "各位來賓、各位鄉親，大家好！很高興今天能夠參加紀念碑的揭幕典禮。七十多年前，許多年輕人離開家園"
    "，"
    "再也沒有回來。我們在此緬懷他們，不是為了延續仇恨，而是要記取戰爭的教訓，珍惜得來不易的民主與和"
    "平。"
    "最後，敬祝各位身體健康、平安順利，謝謝大家！",
};

inline constexpr std::array<std::string_view, 4> kJapaneseTexts = {
    "気象庁によると、前線の影響で西日本を中心に大雨となる見込みで、土砂災害や河川の増水に十分な注意"
    "が必要です。"
    "鉄道各社は始発から一部の区間で運転を見合わせており、再開の見通しは立っていません。"
    "市は午前六時に避難指示を出し、小学校の体育館など十二か所に避難所を開設しました。",
    "「遅かったね。もう始まっちゃったよ。」「ごめん、電車が止まってて。」彼女は笑って、隣の席の荷物"
    "をどけてくれた。"
    "舞台では若い落語家がそばをすする真似をしていて、会場は何度も笑いに包まれた。",
    "トップページ\nニュース\nスポーツ\nエンタメ\nお買い物\n会員登録\nログイン\nお問い合わせ\nサイト"
    "マップ\n"
    "プライバシーポリシー\n会社概要\n採用情報\n前のページへ\n次のページへ\n人気記事ランキング\n",
    "玉ねぎは薄切りにして、バターであめ色になるまで炒めます。水を加えて沸騰したらアクを取り、"
    "弱火で二十分ほど煮込んでください。仕上げに塩とこしょうで味をととのえ、パセリを散らせば完成です"
    "。",
};

inline constexpr std::array<std::string_view, 4> kKoreanTexts = {
    "서울시는 내년부터 시내버스 정류장에 냉난방 쉼터를 늘리기로 했다고 밝혔다. 시 관계자는 폭염과 "
    "한파가 "
    "잦아지면서 어르신들의 불편이 크다며 예산 육십억 원을 들여 백오십 곳에 설치할 계획이라고 "
    "말했다. "
    "시민들은 대체로 반기는 분위기다.",
    "\"밥은 먹었어?\" \"아직이요. 회의가 이제야 끝났어요.\" 그는 말없이 국을 데워 상에 올렸다. "
    "창밖에는 첫눈이 내리고 있었고, 골목에서 아이들이 뛰어다니는 소리가 들렸다.",
    "홈\n뉴스\n정치\n경제\n사회\n문화\n스포츠\n연예\n날씨\n로그인\n회원가입\n고객센터\n이용약관\n개"
    "인정보처리방침\n"
    "이전 글\n다음 글\n목록\n댓글 쓰기\n많이 본 기사\n",
    "김치찌개를 맛있게 끓이려면 잘 익은 김치를 쓰는 것이 가장 중요합니다. 돼지고기를 먼저 볶다가 "
    "김치와 "
    "국물을 넣고 중불에서 이십 분쯤 끓인 뒤 두부와 파를 넣어 주세요.",
};

inline constexpr std::array<std::string_view, 5> kWesternTexts = {
    "Le conseil régional a décidé hier de prolonger l’aide à la rénovation énergétique. Près de "
    "trois mille familles pourront être concernées dès l’été prochain, a précisé la présidente. « "
    "Nous avons été à l’écoute des élus », a-t-elle ajouté à la sortie de la séance.",
    "Die Gemeinde Großörner möchte das alte Schloß für die Öffentlichkeit zugänglich machen. Über "
    "zwei Jahre hätten die Bürger dafür Geld gesammelt, erklärte der Bürgermeister. Während der "
    "Führung können Gäste auch den schönen Gewölbekeller besichtigen.",
    "¿Cómo estás? Mañana saldremos temprano hacia la montaña; el camión pasará a las seis. Según "
    "el "
    "pronóstico, lloverá por la tarde, así que lleva el paraguas pequeño. ¡Qué ilusión! Además, tu "
    "tía preparó piñones y turrón.",
    "A reunião começou às nove e só terminou à noite. A direção não aceitou as condições propostas "
    "pelos trabalhadores, que prometem manter a paralisação até à próxima terça-feira. É possível "
    "que haja negociações amanhã.",
    "På mødet i går sagde forældrene, at børnene får for lidt tid til at læse. Læreren foreslog "
    "højtlæsning hver fredag. På svenska heter det högläsning, och även där är man överens om att "
    "det är nyttigt för både små och stora.",
};

}  // namespace zhengwen::clean::testing

#endif  // ZHENGWEN_TESTS_CLEAN_DECODE_TEXTS_H_
