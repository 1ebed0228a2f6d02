package org.qinghe.funds;

import java.util.regex.Pattern;

/** Whether a payee's name can be an organisation's: two to four Chinese characters without any word of one are a person's. */
final class Organisation {

    private static final Pattern AS_SHORT_AS_A_PERSON = Pattern.compile("[\\p{IsHan}·]{1,4}");
    private static final Pattern WORD_OF_ONE =
            Pattern.compile(".*(公司|中心|医院|学校|商店|书店|超市|银行|协会|学会|集团|电视台|报社|印刷|店|厂|社|院|校|局|馆|会|台|行|队|所|部)$");

    private Organisation() {}

    static boolean canBe(String name) {
        return !AS_SHORT_AS_A_PERSON.matcher(name).matches()
                || WORD_OF_ONE.matcher(name).matches();
    }
}
