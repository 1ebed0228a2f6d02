package org.qinghe.prevention.media;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qinghe.prevention.media.Finding.Reason;

/** Full names in English: of Chinese people in pinyin, of others by a usual first name or by what stands before. Mr Zhang and Ms L. are none. */
final class EnglishNames {

    private static final Set<String> SURNAMES = Set.of(
            ("wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao "
                            + "cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan "
                            + "liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan lei qian yin ouyang chang qiao lai gong pang")
                    .split(" "));

    private static final Set<String> FIRST = Set.of(
            ("james john robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew peter "
                            + "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret emily anna alice jane tom jack lucy amy "
                            + "kevin brian george edward jason ryan eric helen laura emma olivia rachel julia grace rose tony lily kate")
                    .split(" "));

    /** Begin a sentence or a place with a capital letter and are nobody's name. */
    private static final Set<String> PLACES = Set.of(
            ("county province city district township village town river lake mountain road street school hospital university office bureau day week "
                            + "new year festival republic delta")
                    .split(" "));

    private static final Pattern PAIR = Pattern.compile("\\b([A-Z][a-z]+)[ ]([A-Z][a-z]+(?:-[A-Za-z][a-z]+)?)\\b");
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:(?:named|called|name is|I am|villager|student|patient|driver|suspect|teacher|doctor|officer|reporter)|(?:Mr|Mrs|Ms|Miss|Dr)\\.?) ([A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Za-z][a-z]+)?)\\b");

    private EnglishNames() {}

    static List<Finding> in(String text) {
        var pairs = PAIR.matcher(text)
                .results()
                .filter(EnglishNames::isName)
                .map(each -> new Finding(each.start(), each.end(), Reason.NAME));
        var called = CALLED.matcher(text).results().map(each -> new Finding(each.start(1), each.end(1), Reason.NAME));
        return Stream.concat(pairs, called).toList();
    }

    private static boolean isName(MatchResult pair) {
        var first = pair.group(1).toLowerCase(Locale.ROOT);
        var last = pair.group(2).toLowerCase(Locale.ROOT);
        if (PLACES.contains(last)) {
            return false;
        }
        return FIRST.contains(first)
                || isPinyin(first)
                        && isPinyin(last.replace("-", ""))
                        && (SURNAMES.contains(first) || SURNAMES.contains(last));
    }

    /** Syllables of pinyin and nothing else. */
    private static boolean isPinyin(String word) {
        return word.matches(
                "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|eng|ing|i?an|en|in|un|u?ang?|ua[in]|iao|[ao]i|ao|ou|ei|ia|ie|iu|ui|uo|ue|ve|er|[aeiouv])){1,3}");
    }
}
