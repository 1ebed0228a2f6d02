package org.qinghe.notices;

import java.util.Locale;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;

/** The words of a message that leaves without a reader being there. */
final class Language {

    private Language() {}

    static Words of(boolean english, MessageSource messages) {
        return new Words(messages, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
