package org.qinghe.prevention.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.qinghe.prevention.media.Finding.Reason;

/**
 * Finds in a text, Chinese or English, whatever could lead to a person. It finds much and not all ({@code docs/figures/names.md}), so
 * that a second person reads every text as well.
 */
final class Recognising {

    /** Resident identity numbers of 18 or 15 places (GB 11643). */
    private static final Pattern ID_NUMBER = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:(?:19|20)\\d{2}|\\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]?(?!\\d)");

    /** Mobile and fixed lines with their area code; short numbers that help anybody, such as 12355, are none. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<!\\d)(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[- ]?\\d{7,8})(?!\\d)|[幺一][三五七八九][零〇幺一二三四五六七八九]{9}");

    private static final Pattern ACCOUNT = Pattern.compile(
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?:微信号?|QQ号?|抖音号?|WeChat|QQ)\\s*(?:ID|是|为)?\\s*[:：]?\\s*[A-Za-z0-9_-]{5,20}");

    private static final Pattern DWELLING = Pattern.compile(
            "(?:路|街|巷|弄|道|村|组|屯|寨|坊|里|小区|社区|花园|家园|公寓)\\s?\\d{1,5}(?:号|栋|幢|座|单元|室|户)(?:\\d{1,4}(?:号|栋|单元|室))*"
                    + "|\\d{1,4}(?:栋|幢|座|号楼)\\d{0,3}(?:单元)?\\d{0,5}(?:室|号)?|\\d{1,3}组\\d{1,4}号"
                    + "|\\b(?:No\\.? ?)?\\d{1,5},? [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Road|Street|Lane|Avenue|Alley)\\b"
                    + "|\\b(?:Flat|Apartment|Room|House) (?:No\\.? ?)?\\d{1,5}\\b");

    /** Of civil, police and new-energy cars (GA 36). */
    private static final Pattern NUMBER_PLATE = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9警学挂](?![A-Za-z0-9])");

    private static final Pattern BIRTHDAY =
            Pattern.compile("(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}[日号])?(?:出)?生|生于(?:19|20)\\d{2}年\\d{1,2}月"
                    + "|\\bborn (?:on|in) (?:\\d{1,2} )?[A-Z][a-z]+ (?:\\d{1,2}, )?(?:19|20)\\d{2}\\b");

    private static final Pattern AGE = Pattern.compile(
            "(?:\\d{1,3}|[一二三四五六七八九十]{1,4})(?:周)?岁|\\b(?:aged? )?\\d{1,2}(?:[- ]years?[- ]old)|\\b[Aa]ged \\d{1,2}\\b");

    /** A village with a name; 本村, 农村 and the like have none. */
    private static final Pattern VILLAGE = Pattern.compile(
            "(?<![本全农乡山同我某该各邻外进驻小渔])(?!一个|几个|那个|这个)\\p{IsHan}{2,4}(?<![本全农乡山同我某该各邻外进驻出个小渔])(?:村(?!民|里人|干部|委)|村(?=民|委)|屯|寨)"
                    + "|\\b[A-Z][a-z]+ [Vv]illage\\b|\\b[Vv]illage of [A-Z][a-z]+");

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?\\n]+");

    private Recognising() {}

    /** In the order of the text; where two would overlap, the longer one. */
    static List<Finding> in(String text) {
        var found = new ArrayList<Finding>();
        find(ID_NUMBER, Reason.ID_NUMBER, text, found);
        find(TELEPHONE, Reason.TELEPHONE, text, found);
        find(ACCOUNT, Reason.ACCOUNT, text, found);
        find(DWELLING, Reason.DWELLING, text, found);
        find(NUMBER_PLATE, Reason.NUMBER_PLATE, text, found);
        find(BIRTHDAY, Reason.BIRTHDAY, text, found);
        ageWithVillage(text, found);
        ChineseNames.in(text).forEach(found::add);
        EnglishNames.in(text).forEach(found::add);
        return apart(found);
    }

    private static void find(Pattern pattern, Reason reason, String text, List<Finding> found) {
        pattern.matcher(text)
                .results()
                .map(each -> new Finding(each.start(), each.end(), reason))
                .forEach(found::add);
    }

    /** How old somebody is says little and where they live says little; both in a sentence can be one person. */
    private static void ageWithVillage(String text, List<Finding> found) {
        SENTENCE.matcher(text).results().forEach(sentence -> {
            var age = AGE.matcher(sentence.group());
            if (age.find() && VILLAGE.matcher(sentence.group()).find()) {
                found.add(new Finding(
                        sentence.start() + age.start(), sentence.start() + age.end(), Reason.AGE_AND_VILLAGE));
            }
        });
    }

    private static List<Finding> apart(List<Finding> found) {
        var kept = new ArrayList<Finding>();
        found.stream()
                .sorted(Comparator.comparingInt((Finding each) -> each.from() - each.to())
                        .thenComparingInt(Finding::from))
                .filter(each -> kept.stream().noneMatch(each::meets))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(kept);
    }
}
