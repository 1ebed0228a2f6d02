package org.qinghe.notices;

import java.util.Map;
import java.util.UUID;

/**
 * How somebody wants to be told.
 *
 * @param account whose it is
 * @param email where e-mail goes; empty text is no e-mail
 * @param english whether in English
 * @param pace when
 * @param chosen how soon, by the code of a sort; others as the sort begins
 */
record Preference(UUID account, String email, boolean english, Pace pace, Map<String, Rhythm> chosen) {

    Preference {
        chosen = Map.copyOf(chosen);
    }

    static Preference untouched(UUID account) {
        return new Preference(account, "", false, Pace.USUAL, Map.of());
    }

    Rhythm rhythm(NoticeKind kind) {
        return chosen.getOrDefault(kind.code(), kind.rhythm());
    }
}
