package org.qinghe.demo;

import java.util.List;

/** Names that sound like a county's and belong to none. */
final class DemoNames {

    /** A name in both languages. */
    record Name(String zh, String en) {}

    static final Name COUNTY = new Name("禾川县（虚构）", "Hechuan County (fictional)");

    private static final List<Name> FIRST = List.of(
            new Name("晴", "Qing"),
            new Name("云", "Yun"),
            new Name("星", "Xing"),
            new Name("月", "Yue"),
            new Name("霁", "Ji"),
            new Name("岚", "Lan"),
            new Name("虹", "Hong"),
            new Name("露", "Lu"),
            new Name("霜", "Shuang"),
            new Name("雪", "Xue"),
            new Name("风", "Feng"),
            new Name("松", "Song"),
            new Name("竹", "Zhu"),
            new Name("桐", "Tong"));

    private static final List<Name> VILLAGES = List.of(
            new Name("东岭村", "Dongling Village"),
            new Name("西塘村", "Xitang Village"),
            new Name("南湾村", "Nanwan Village"),
            new Name("北坡村", "Beipo Village"),
            new Name("上坪村", "Shangping Village"),
            new Name("下桥村", "Xiaqiao Village"),
            new Name("新田村", "Xintian Village"),
            new Name("老井村", "Laojing Village"),
            new Name("中坝村", "Zhongba Village"));

    private static final String SURNAMES = "白曹程邓方冯高韩贺蒋黎陆孟彭秦石陶韦薛余";
    private static final List<String> GIVEN = List.of(
            "望川", "知秋", "禾生", "云舒", "景行", "若谷", "青禾", "临风", "思源", "晓晴", "怀远", "语桐", "松年", "映雪", "清和", "以宁", "嘉木", "远山",
            "听雨", "长河", "静姝", "乐山", "初晴");

    private DemoNames() {}

    /** Another name for every number below 460: the lists' lengths, 20 and 23, have no divisor in common. */
    static String person(int number) {
        return SURNAMES.charAt(number % SURNAMES.length()) + GIVEN.get(number % GIVEN.size());
    }

    static Name township(int number) {
        var first = FIRST.get(number % FIRST.size());
        return number < FIRST.size()
                ? new Name(first.zh() + "禾镇", first.en() + "he Town")
                : new Name(first.zh() + "穗乡", first.en() + "sui Township");
    }

    static Name village(int number) {
        return VILLAGES.get(number);
    }
}
