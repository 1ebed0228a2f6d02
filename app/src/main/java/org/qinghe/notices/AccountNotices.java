package org.qinghe.notices;

import java.util.List;
import java.util.Optional;
import org.qinghe.units.AccountAltered;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what others did to their accounts, so that nobody takes one over unseen. */
@Component
class AccountNotices {

    private static final String OWN = "/account";
    private static final NoticeKind PASSWORD = new NoticeKind("notices.passwordReset", OWN, Rhythm.AT_ONCE, true);
    private static final NoticeKind FACTOR = new NoticeKind("notices.secondFactorReset", OWN, Rhythm.AT_ONCE, true);
    private static final NoticeKind CHANGED = new NoticeKind("notices.accountChanged", OWN, Rhythm.AT_ONCE, false);

    private final Notices notices;

    AccountNotices(Notices notices) {
        this.notices = notices;
    }

    @Bean
    static ModuleNotices accountModuleNotices() {
        return new ModuleNotices("notices", List.of(PASSWORD, FACTOR, CHANGED));
    }

    @ApplicationModuleListener
    void on(AccountAltered altered) {
        var kind = switch (altered.what()) {
            case PASSWORD_RESET -> PASSWORD;
            case SECOND_FACTOR_RESET -> FACTOR;
            case CHANGED -> CHANGED;
        };
        notices.tell(
                new NewNotice(kind, "", "", "", Optional.empty(), altered.at().toString()),
                Audience.one(altered.account()));
    }
}
