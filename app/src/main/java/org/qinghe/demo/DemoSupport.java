package org.qinghe.demo;

import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.staff.PastSupport;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What two workers of the fictional county ask of somebody they trust: one was answered, one waits. */
@Component
@Lazy
class DemoSupport {

    private final PastSupport support;
    private final InTheNameOf person;

    DemoSupport(PastSupport support, InTheNameOf person) {
        this.support = support;
        this.person = person;
    }

    /** Only once the county is committed: the database asks by another connection who signs in and who leads whom. */
    void ask() {
        var health = contact("health");
        var counsellor = contact("counsellor");
        var answered = person.get("care", () -> support.ask(health, "这几周手上的事都赶在一起，晚上睡不踏实。想听听您当年是怎么排开的，也想知道哪些可以先放一放。"));
        person.act("health", () -> support.suggestTalk(answered, "谢谢您说出来，这不是您一个人的问题。星期四下午我在局里，一起喝杯茶，先挑出两件可以交给别人的。"));
        person.act("township", () -> support.ask(counsellor, "乡里的材料、走访和培训都由我一个人做，最近总提不起劲。有没有适合基层干部的减压办法？"));
    }

    private UUID contact(String signIn) {
        return person.get(signIn, () -> {
            support.offer();
            return Viewer.required().account();
        });
    }
}
