package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.events.Reach.Method;
import org.qinghe.prevention.material.Move.Reason;
import org.qinghe.prevention.material.PastMaterial;
import org.qinghe.prevention.media.Consented;
import org.qinghe.prevention.media.MediaText;
import org.qinghe.prevention.media.PastMedia;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the fictional county publishes and hands out: a script that two people looked at, a typical case that still names somebody
 * and waits to be given back, a picture, and a stock of which one thing runs low.
 */
@Component
@Lazy
class DemoMedia {

    private final PastMedia media;
    private final PastMaterial material;
    private final InTheNameOf person;

    DemoMedia(PastMedia media, PastMaterial material, InTheNameOf person) {
        this.media = media;
        this.material = material;
        this.person = person;
    }

    /** By the office, before the broadcast is held. */
    void broadcast(UUID radio) {
        var script = media.proposed(
                MediaText.Kind.SCRIPT,
                "听孩子把话说完（广播稿，虚构）",
                "各位家长，晚上好。孩子不爱说话，不一定是学坏了。先放下手机，听他把话说完，不打断，不下结论。\n"
                        + "张某是两个孩子的父亲。他说，最管用的一句话是：“我在听。”\n"
                        + "如果孩子提到有人递来不认识的糖果、饮料或电子烟，先谢谢他告诉你，再一起想办法。需要帮助可以拨打12355。");
        person.act("deputy", () -> media.approve(script, List.of()));
        media.plan(radio, 8000, Method.AUDIENCE, new BigDecimal("800.00"), Optional.of(script));
    }

    /** By the township, after its village meeting. */
    void township(UUID meeting, LocalDate held) {
        media.photo(meeting, "桌上的求助电话.png", DemoPicture.telephone(), Consented.Who.NOBODY_ON_IT, "会场桌上摆着求助电话");
        media.proposed(
                MediaText.Kind.TYPICAL_CASE,
                "重新上路（典型案例，虚构）",
                "村民王秀英的儿子今年二十六岁，在清水村开了一家修车铺。三年前，他在外地打工时染上毒品。\n"
                        + "是母亲陪他走进了自愿戒毒门诊。如今他每天按时开门，晚上陪孩子写作业。想学修车的人可以打他的电话13800000000。");
        var leaflets = material.material("求助途径折页", "份", new BigDecimal("0.80"), 200);
        material.move(leaflets, Reason.BOUGHT, 600, held.minusDays(20), Optional.empty());
        material.move(leaflets, Reason.HANDED_OUT, 180, held, Optional.of(meeting));
        material.move(leaflets, Reason.RETURNED, 30, held, Optional.of(meeting));
        var boards = material.material("用药安全展板", "块", new BigDecimal("85.00"), 2);
        material.move(boards, Reason.GIVEN, 10, held.minusDays(20), Optional.empty());
        var dummies = material.material("仿真教具", "盒", new BigDecimal("320.00"), 2);
        material.move(dummies, Reason.BOUGHT, 3, held.minusDays(90), Optional.empty());
        material.move(dummies, Reason.DAMAGED, 1, held, Optional.empty());
    }
}
