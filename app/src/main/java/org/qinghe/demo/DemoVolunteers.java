package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.volunteers.OpenVolunteering;
import org.qinghe.prevention.volunteers.PastVolunteers;
import org.qinghe.prevention.volunteers.VolunteerForm;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The township's fictional volunteers, all by nicknames: three who helped at its events, and one who just signed up by herself. */
@Component
@Lazy
class DemoVolunteers {

    private final PastVolunteers volunteers;
    private final OpenVolunteering open;

    DemoVolunteers(PastVolunteers volunteers, OpenVolunteering open) {
        this.volunteers = volunteers;
        this.open = open;
    }

    /**
     * By the township's coordinator, who is signed in.
     *
     * @param meeting an event that was held
     * @param held its day
     * @param performance an event that is planned
     * @param planned its day
     */
    void help(UUID meeting, LocalDate held, UUID performance, LocalDate planned) {
        volunteers.call("村里讲座和演出的布置、引导、发放资料，每月一两次，每次两小时左右（虚构）", "乡综治中心 0000-6601（虚构）");
        volunteers.organisation("乡老年协会志愿队（虚构）", "陪伴留守老人，帮忙布置会场", "乡文化站二楼，0000-6602（虚构）");
        volunteers.organisation("清水读书会（虚构）", "周末带孩子读书，讲安全用药故事", "乡图书室，0000-6603（虚构）");
        var helping = List.of(
                volunteers.agreed("桂花姐", "0000-7701（虚构）", "发放资料、引导"),
                volunteers.agreed("老田", "0000-7702（虚构）", "布置会场、搬桌椅"),
                volunteers.agreed("小石", "小石@example.invalid", "讲故事、主持"));
        volunteers.training("怎样介绍求助途径，怎样保护来人的隐私", held.minusDays(6), new BigDecimal("2.5"), helping);
        var past = volunteers.shift(
                Optional.of(meeting), "引导、发放资料", "村委会院坝（虚构）", held, LocalTime.of(18, 0), LocalTime.of(20, 30), 3);
        helping.forEach(each -> volunteers.take(past, each));
        volunteers.confirm(past, new BigDecimal("2.5"));
        var next = volunteers.shift(
                Optional.of(performance),
                "布置舞台、引导座位",
                "乡文化站（虚构）",
                planned,
                LocalTime.of(13, 30),
                LocalTime.of(17, 0),
                4);
        volunteers.take(next, helping.getFirst());
        var unit = open.wanted().getFirst().unit().toString();
        open.signUp(
                        unit,
                        VolunteerForm.of(
                                Map.of("name", "爱唱歌的阿云", "reach", "0000-7704（虚构）", "likes", "唱歌、教舞", "agreed", "yes")))
                .required();
    }
}
