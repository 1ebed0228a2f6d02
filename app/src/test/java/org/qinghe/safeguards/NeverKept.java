package org.qinghe.safeguards;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What no table, form or answer of Qinghe may name, whatever is declared: in English, Chinese and pinyin, also shortened. */
final class NeverKept {

    private static final Pattern ENGLISH = Pattern.compile(
            ".*(id_?card|identity_?(number|no)|national_?id|idno|passport|birth|gender|sex$|ethnic|address|phone|mobile|wechat"
                    + "|latitude|longitude|(?<![a-z])face(?![a-z])|fingerprints|number_plate|licen[cs]e_plate|imei|imsi|household|hukou|urine"
                    + "|patient|client_name|risk_?(score|level|rank)|person_?(score|risk)|watch_?list|black_?list|whereabouts"
                    + "|gps|location_?(trail|history)|geo_?fence|drug_?user|addict).*");

    private static final Pattern CHINESE =
            Pattern.compile(".*(身份证|证件号|护照|出生|性别|民族|住址|手机号|微信号|人脸|指纹|车牌|户籍|户口|轨迹|定位|尿检|吸毒人员|风险评分|黑名单).*");

    /** One word of a name in pinyin, or the letters it is shortened to in Chinese government data. */
    private static final Pattern PINYIN = Pattern.compile(
            "sfz|sfzh|sfzhm|gmsfhm|zjhm|shenfenzheng|zhengjianhao|csrq|chusheng|xb|xingbie|mz|minzu|sjh|sjhm|shouji"
                    + "|shoujihao|lxdh|dianhua|zz|zhuzhi|hjd|hjdz|huji|hukou|weixin|cph|cphm|chepai|guiji|dingwei|renlian"
                    + "|zhiwen|niaojian|xdry|xidurenyuan|heimingdan");

    private NeverKept() {}

    /** Whether the name of a column, field or heading, in whatever spelling, says something Qinghe never keeps. */
    static boolean names(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
        return ENGLISH.matcher(words).matches()
                || CHINESE.matcher(words).matches()
                || Arrays.stream(words.split("[^a-z]+"))
                        .anyMatch(word -> PINYIN.matcher(word).matches());
    }
}
