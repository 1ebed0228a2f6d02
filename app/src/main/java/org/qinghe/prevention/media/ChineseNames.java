package org.qinghe.prevention.media;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qinghe.prevention.media.Finding.Reason;

/**
 * Full names in Chinese: a surname, one or two signs after it, and signs around them as they stand around names. A surname with 某, 先生 or 老
 * and the like is no full name.
 *
 * <p>The surnames are the most frequent ones of the Ministry of Public Security's reports on names; the signs of given names are
 * those that are usual in them.
 */
final class ChineseNames {

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺";

    private static final Set<String> TWO_SIGNS =
            Set.of("欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木", "东方", "司徒", "南宫");

    /** Signs that given names are made of. */
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘玉萍红娥玲芬燕彩春菊凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯悦昭冰爽琬茗羽希欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝丽阳妮宝贝初程梵罡恒鸿桦骅剑娇纪宽苛灵玛媚琪晴容睿烁堂唯威韦雯苇萱阅彦宇雨洋忠宗曼紫逸贤蝶菡绿蓝儿翠烟小军喜怀根水土木火金银铁钢柱锁栓虎豹牛狗大二三四五六长久年华诗书画礼智勋爵财进源鑫淼焱垚森毅超凯俊杰立涵梓轩然宸熙捷硕彤蕾萌芮朵薪锐铭锋耀炜炫烨焕煜燃瑜璇甜畅皓祺禄禾穗章竣笑简籽纲绮缘美翊耘联肖胤舜舟芊芝苒茵茹莹萧葵蒙蔚蕴薛虹衡裴诺谊豫赫越跃轶远迪逍遥郁鉴钊钰钱铎锡闯闻阔陶雅靖韬骁骏高鹤麒麟黎齐昌旺俭廷洪湘渊泓泉沛沐沁汐汝汉洲浪淳添渝滔漫澄炳焰照牧玖珂珏珠琢瑛甫益祖禹秦稳穆竺粤绘绣舵芯芷苏范蒲藏蝉衍襄诠谋赐辕辛辽迅逊邵郎酉铃铜镇镜闽陵霁霆霖霜靓韧韶颂驰驹骄魁鲁鹰麦黄默鼎";

    private static final Set<String> PLACEHOLDERS = Set.of("张三", "李四", "王五", "赵六", "王二", "李雷", "韩梅梅");

    /** Words that begin like a name and are none. */
    private static final Set<String> WORDS = words(
            "高兴 高中 高度 高级 高温 高危 高风险 高利 高大 高新 高明 高清 方法 方便 方式 方面 方向 方案 方才 方可 方言 于是 于此 何时 何地 何种 何况 任何 任意 任务 任凭 任职 "
                    + "王国 黄金 黄色 黄河 黄昏 周末 周围 周边 周岁 周年 周到 周期 周一 周二 周三 周四 周五 周六 周日 马上 马路 马力 林业 林区 林地 林木 江山 江水 江河 江南 江北 白天 白色 白发 白酒 白领 "
                    + "毛巾 毛病 毛笔 金钱 金额 金融 金色 金山 金属 石头 石油 石山 常见 常年 常用 常常 常有 常识 常态 常规 常务 文化 文明 文艺 文件 文章 文字 文本 文学 文书 文山 安全 安心 安排 安静 安宁 安慰 安装 安定 安康 安置 安乐 "
                    + "严重 严格 严厉 严肃 严禁 严打 程度 程序 曾经 曾在 成功 成为 成年 成长 成立 成果 成员 成本 成家 成绩 成就 成人 成效 成瘾 时间 时候 时代 时光 时期 时刻 时常 时事 时有 时任 "
                    + "全国 全家 全部 全面 全程 全民 全县 全年 全体 全力 全天 全文 全新 全球 全市 全校 全心 全长 和平 和谐 和睦 和家 和他 和她 和父 和母 和朋友 和孩 和我 和社 和老 和同 和学 和心 和生 和平时 "
                    + "平时 平安 平台 平等 平静 平均 华人 华丽 强制 强调 强烈 强化 强大 强行 车辆 车间 车站 车主 车上 关系 关心 关于 关注 关爱 关键 关怀 关闭 关口 关山 明天 明白 明显 明确 明年 明星 明知 明亮 明文 "
                    + "向上 向前 向他 向她 向社 向全 向同 向学 向群 向往 向民 向警 向医 向老 向家 向孩 向心 向海 管理 管制 管控 路上 路口 路边 路人 路线 施工 施行 施救 古城 古老 古树 古代 古镇 古山 解决 解除 解释 解开 解放 解答 解读 解脱 "
                    + "包括 包装 包围 包容 包裹 单位 单独 单亲 单纯 单身 单元 单一 单车 司机 司法 司令 查看 查找 查明 查询 查处 查获 查清 来自 来源 来到 来信 来年 来人 来往 来时 来生 花园 花费 花钱 花样 花山 花季 花光 冷静 冷漠 冷水 "
                    + "连续 连接 连忙 连年 连夜 连心 计划 计算 计生 商店 商量 商家 商业 商人 应该 应当 应对 应有 应用 应急 应时 台上 台风 台阶 保护 保证 保持 保险 保密 保安 保健 保育 保家 原来 原因 原本 原有 原先 原生 原谅 官方 官员 "
                    + "党员 党和 党委 党建 党中 都有 都可 都会 都能 都是 都在 都爱 都要 宁可 宁愿 宁静 康复 康宁 康乐 万一 万元 万人 万里 万家 万事 万物 段时 段路 雷雨 钱财 钱包 钱和 汤水 易上 易感 易发 易成 易制 武装 武力 武术 "
                    + "兰花 施展 洪水 季度 季节 牛羊 牛肉 牛奶 温暖 温馨 温和 温水 温柔 章程 鲁莽 申请 申报 申明 毕业 毕竟 丛生 焦虑 焦急 焦点 柳树 齐心 齐全 梅花 莫大 庄稼 庄严 庄重 庄子 辛苦 辛勤 左右 左边 祝福 祝贺 祝愿 谷子 "
                    + "舒服 舒适 舒心 舒展 苗木 费用 费力 费心 费时 纪律 纪录 纪念 盛大 盛夏 盛世 童年 童心 项目 曲折 游戏 游客 游玩 阳光 阳台 阳性 席位 卫生 卫士 甘心 景色 景点 景区 宫殿 房子 房间 房屋 房产 房东 边境 边上 边防 边远 "
                    + "吉祥 吉利 木材 木工 木子 木耳 穆斯林 米饭 米线 池塘 晋升 符合 符号 苏醒 夏天 夏季 夏令 夏日 田地 田野 田间 田里 江湖 史上 顾客 顾虑 顾家 龙头 龙舟 秦岭 乔木 贺卡 安然 陶冶 陶醉 "
                    + "许多 许可 许诺 许久 杨树 杨梅 叶子 叶片 余额 余年 余生 余地 杜绝 钟表 钟头 范围 范例 姜汤 康健 孔子 白云 白山 毛泽 江边 江苏 云南 林子 谢谢 谢意 谢天 谢家 胡同 胡说 朱红 何人 何事 何必 罗列 宋代 唐代 汉代 "
                    + "沙发 沙子 沙滩 银行 银色 明晨 乐观 乐意 乐于 乐园 乐心 封闭 封锁 宗旨 宗教 桑树 仲裁 井水 井下 练习 蓝天 蓝色 艾滋 艾草 燕子 郎中 谈话 谈心 谈到 谈判 谈天 简单 简易 简介 简直 简要 廉价 廉政 盖子 伏法 习惯 习得 扬言 "
                    + "荣誉 元旦 植物 植树 强力 强国 高山 高原 高速 高铁 高校 高一 高二 高三 初三 马云南 张开 张贴 张家 孙子 孙女 贾商 丁香 周全 方圆 石林 万年 万金 金银 金牛 文山 青山 向阳 阳春 龙山 雷山 "
                    + "说明 证明 表明 发明 聪明 声明 光明 开发 出发 沙发 头发 水平 公平 和平 太平 高平 "
                    + "江城 白水 白马 白沙 平安 常德 安国 安阳 文水 和田 和顺 和国 和中 和家人 和健 和安 和文 和信 和政 和方 和有 和亲 都安 都市 于国 于家 于心 于一 于生 于年 于学 于中 于民 于天 于人 于青 于有 于乐 于清 "
                    + "时年 时长 时时 时会 时家 时心 时父 时有 时才 时先 时可 来家 来可 来之 来会 来越 来年 来自 来心 来信 任家 任中 任会 任何人 成群 成天 成心 成全 成文 成亲 成有 全心全 全村 全乡 全社 "
                    + "应会 应先 应可 应有 应家 应民 都先 都要 都知 都有人 都没 都成 都和 都喜 都可 都在 连云 连声 党中央 包山 单家 单会 车子 车中 车先 高高 高年 方子 方会 方才 管好 管家 管教 路子 路中 关上 关在 关天 向东 "
                    + "华北 华东 华南 强身 强健 全身 明明 明和 何以 何处 何在 文中 文和 江中 原子 商会 易学 易燃 解有 查有 钱不 花天 花心 花草 花在 古人 古时 景和 计有 计时 成长中 成年人 成家立");

    /** After these a name follows more often than not. */
    private static final Pattern CALLED = Pattern.compile(
            "(?:名叫|真名|本名|原名|叫做|叫|名为|姓名|名字是|姓名是|我是|他是|她是|村民|居民|市民|学生|同学|学员|患者|病人|嫌疑人|犯罪嫌疑人|被告人?|罪犯|毒贩|司机|民警|辅警|医生|护士|老师|校长|主任|书记|社工|志愿者|队长|经理|老板|工人|农民|青年|男子|女子|少年|女孩|男孩|小伙|丈夫|妻子|儿子|女儿|父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|朋友|邻居|工友|同事|网友|记者|通讯员|主播|人员|当事人|受害人|负责人|联系人|党员|干部|网格员|驻村|作者|摄影|文/|图/)[:：、 ]?$");

    private static final Pattern BEFORE =
            Pattern.compile("(?:^|[\\s。，、；：“”‘’（）《》!?！？,.;:\"'(/—-]|[和与跟向给被让对由请替为把同找带劝陪帮是有说对在从见])$");

    private static final Pattern AFTER = Pattern.compile(
            "^(?:$|[\\s。，、；：“”‘’（）《》!?！？,.;:\"'()/—-]|[说的在是因于曾已从被到和与把也就又便还将等给向对有因做去来为没同]|表示|告诉|介绍|今年|第[一二三四五六七八九十]|同志|先生|女士|老师|医生|出生|开始|认为|回忆|参加|吸毒|戒毒|家里|家住|夫妇|一家|坦言|主动|成功|两人|\\d|[，,]?(?:男|女)[，,、])");

    private static final Set<String> TITLES = Set.of(
            "先生", "女士", "老师", "同学", "医生", "阿姨", "大姐", "大哥", "大爷", "大妈", "大娘", "大叔", "奶奶", "爷爷", "叔叔", "小姐", "主任", "书记",
            "警官", "师傅", "校长", "队长", "经理", "老板", "护士", "社工", "教授", "局长", "所长", "乡长", "镇长", "县长", "村长", "家人", "同志", "姓人",
            "家长");

    private static final int LONGEST_CALL = 8;

    private ChineseNames() {}

    static List<Finding> in(String text) {
        return candidates(text).filter(each -> isName(text, each)).toList();
    }

    /** At each sign the longest that could be a name; the next one is looked for after it only where it is one. */
    private static Stream<Finding> candidates(String text) {
        return IntStream.range(0, text.length())
                .boxed()
                .flatMap(from -> IntStream.of(4, 3, 2)
                        .filter(length -> from + length <= text.length())
                        .filter(length -> couldBe(text.substring(from, from + length)))
                        .mapToObj(length -> new Finding(from, from + length, Reason.NAME)));
    }

    private static boolean couldBe(String words) {
        int surname = surname(words);
        int given = words.length() - surname;
        return surname > 0
                && (given == 1 || given == 2)
                && words.chars().allMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
    }

    private static int surname(String words) {
        if (words.length() > 2 && TWO_SIGNS.contains(words.substring(0, 2))) {
            return 2;
        }
        return words.length() < 4 && SURNAMES.indexOf(words.charAt(0)) >= 0 ? 1 : 0;
    }

    private static boolean isName(String text, Finding candidate) {
        var words = text.substring(candidate.from(), candidate.to());
        var given = words.substring(surname(words));
        var before = text.substring(Math.max(0, candidate.from() - LONGEST_CALL), candidate.from());
        var after = text.substring(candidate.to(), Math.min(text.length(), candidate.to() + LONGEST_CALL));
        if (anonymous(given, after) || isWord(words, text, candidate)) {
            return false;
        }
        if (PLACEHOLDERS.contains(words)) {
            return true;
        }
        boolean usual = given.chars().allMatch(sign -> GIVEN.indexOf(sign) >= 0);
        boolean called = CALLED.matcher(before).find();
        boolean ends = AFTER.matcher(after).find();
        boolean begins = called || BEFORE.matcher(before).find();
        return usual && begins && (given.length() == 2 || called || ends) || called && ends && given.length() == 2;
    }

    /** 张某, 王某某, 李先生, 赵老师, and whatever stands for somebody who is said to be called otherwise. */
    private static boolean anonymous(String given, String after) {
        return given.indexOf('某') >= 0
                || given.startsWith("姓")
                || TITLES.contains(given)
                || given.length() == 1 && TITLES.contains(given + after.substring(0, Math.min(1, after.length())))
                || after.matches("[（(](?:化名|假名|网名)[）)].*");
    }

    private static boolean isWord(String words, String text, Finding candidate) {
        var longer = text.substring(candidate.from(), Math.min(text.length(), candidate.to() + 1));
        return WORDS.contains(words)
                || WORDS.contains(longer)
                || WORDS.contains(words.substring(0, 2))
                || words.length() == 2 && WORDS.contains(previous(text, candidate));
    }

    /** The sign before with the first one, since 解决 is no 决心 and 文化 no 化学. */
    private static String previous(String text, Finding candidate) {
        return candidate.from() == 0 ? "" : text.substring(candidate.from() - 1, candidate.from() + 1);
    }

    private static Set<String> words(String together) {
        return Arrays.stream(together.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
