package org.qinghe.staff.support;

import java.util.UUID;
import org.qinghe.staff.PastSupport;
import org.springframework.stereotype.Component;

@Component
class SupportCarriedOver implements PastSupport {

    private final Support support;

    SupportCarriedOver(Support support) {
        this.support = support;
    }

    @Override
    public void offer() {
        support.offer();
    }

    @Override
    public UUID ask(UUID contact, String words) {
        return support.ask(contact, words);
    }

    @Override
    public void suggestTalk(UUID request, String words) {
        if (!support.answer(request, words, Suggestion.TALK)) {
            throw new IllegalStateException("no open request of theirs: " + request);
        }
    }
}
