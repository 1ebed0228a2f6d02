package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.qinghe.prevention.PastLessons;
import org.qinghe.prevention.PastQuizzes;
import org.qinghe.prevention.PastTeaching;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the schools of the fictional county teach: lessons written by the education bureau, among them two that do not work; a
 * year that was held nearly as planned and one that has begun; classes that knew more after a lesson, and one that proves little.
 */
@Component
@Lazy
class DemoPrevention {

    private static final int QUESTIONS = 3;

    private final PastLessons lessons;
    private final PastTeaching teaching;
    private final PastQuizzes quizzes;
    private final Units units;
    private final InTheNameOf person;
    private final Clock clock;

    DemoPrevention(
            PastLessons lessons,
            PastTeaching teaching,
            PastQuizzes quizzes,
            Units units,
            InTheNameOf person,
            Clock clock) {
        this.lessons = lessons;
        this.teaching = teaching;
        this.quizzes = quizzes;
        this.units = units;
        this.person = person;
        this.clock = clock;
    }

    /** The lessons that schools plan and hold. */
    private record Taught(
            UUID feelings,
            UUID sweets,
            UUID refusing,
            UUID norms,
            UUID scaring,
            UUID stress,
            UUID talk,
            UUID internship) {}

    void teach() {
        var taught = person.get("education", this::write);
        var today = LocalDate.now(clock);
        var begun = beginning(today);
        var random = new SplittableRandom(DemoCounty.SEED);
        person.act(DemoUnits.SCHOOL, () -> {
            middleSchool(taught, begun.minusYears(1), begun.minusDays(60), random);
            middleSchool(taught, begun, today, random);
            ask(taught, random);
        });
        person.act("education", () -> {
            vocationalSchool(taught, begun, today, random);
            primarySchool(taught, begun, today, random);
        });
    }

    private static LocalDate beginning(LocalDate today) {
        var september = LocalDate.of(today.getYear(), Month.SEPTEMBER, 1);
        return today.isBefore(september) ? september.minusYears(1) : september;
    }

    private Taught write() {
        var feelings = lessons.lesson(
                SchoolStage.PRIMARY,
                "我的情绪我做主",
                "My feelings",
                "INTERACTIVE",
                40,
                "1. 抽情绪卡片，说一件让自己有这种心情的事。\n2. 两人一组练习三种平静下来的办法。\n3. 画出“我可以找的人”。",
                List.of("primary-feelings", "primary-help"));
        var sweets = lessons.lesson(
                SchoolStage.PRIMARY,
                "陌生的糖果",
                "Sweets from a stranger",
                "INTERACTIVE",
                40,
                "1. 情境扮演：有人给你没见过的糖。\n2. 练习说“不，谢谢”，离开，告诉大人。\n3. 全班写下班级约定。",
                List.of("primary-friends", "primary-medicine", "primary-class"));
        var refusing = lessons.lesson(
                SchoolStage.JUNIOR,
                "学会说“不”",
                "Saying no",
                "INTERACTIVE",
                45,
                "1. 三人一组：一人劝，一人拒绝，一人观察，轮换。\n2. 归纳五种拒绝的办法。\n3. 写一句自己用得出口的话。",
                List.of("junior-refuse", "junior-decide"));
        var norms = lessons.lesson(
                SchoolStage.JUNIOR,
                "大家都这样吗？",
                "Does everybody?",
                "SERIES",
                45,
                "系列课第二节。1. 先猜同龄人吸烟的比例，再看本校不记名调查的结果。\n2. 讨论为什么猜高了。\n3. 辨认网络上的诱导。",
                List.of("junior-norms", "junior-media"));
        var scaring = lessons.lesson(
                SchoolStage.JUNIOR,
                "毒品危害图片课",
                "Shocking pictures",
                "SCARE",
                45,
                "播放受害图片。这一课保留在目录中，提醒各校改用互动课程。",
                List.of("junior-afraid"));
        var stress = lessons.lesson(
                SchoolStage.SENIOR,
                "压力来了怎么办",
                "When stress comes",
                "SERIES",
                40,
                "系列课第一节。1. 写下最近的三件烦心事。\n2. 练习呼吸放松和求助的开场白。\n3. 介绍校内外的求助渠道和保密规定。",
                List.of("senior-stress", "senior-help"));
        var talk = lessons.lesson(
                SchoolStage.SENIOR,
                "禁毒专题讲座",
                "A talk on drugs",
                "ONE_OFF_TALK",
                60,
                "年级集中听讲座，介绍法律规定。",
                List.of("senior-law"));
        var internship = lessons.lesson(
                SchoolStage.VOCATIONAL,
                "实习路上",
                "On the way to an internship",
                "PEER_LED",
                45,
                "由受训的高年级同学带领：夜班提神、同事聚会两个情境，练习拒绝和脱身。",
                List.of("vocational-refuse", "vocational-stress", "vocational-help"));
        lessons.lesson(
                SchoolStage.UNIVERSITY,
                "同学们其实怎么样",
                "How it really is among students",
                "PEER_LED",
                60,
                "由受训的学生社团带领：先估计，再看不记名调查的结果，讨论差距从哪里来。",
                List.of("university-norms", "university-peer"));
        askAbout(refusing, norms, stress);
        return new Taught(feelings, sweets, refusing, norms, scaring, stress, talk, internship);
    }

    private void askAbout(UUID refusing, UUID norms, UUID stress) {
        quizzes.question(refusing, "同学递来一支来历不明的电子烟，怎样做最好？", List.of("吸一口就还", "说“不了”，离开，告诉信任的大人", "收下不用"), 2);
        quizzes.question(refusing, "对方一直劝，哪种办法管用？", List.of("重复拒绝并换个话题或走开", "跟他争吵", "编一个借口以后再试"), 1);
        quizzes.question(refusing, "朋友因为你拒绝而生气，最合适的想法是？", List.of("是我不够义气", "下次答应他", "真正的朋友会尊重我的决定"), 3);
        quizzes.question(norms, "初中生中吸烟的人占多数吗？", List.of("是，大多数都吸", "不是，绝大多数不吸"), 2);
        quizzes.question(norms, "为什么我们常常高估别人在做的事？", List.of("做的人显眼，不做的人不显眼", "因为大家都在做", "因为老师这么说"), 1);
        quizzes.question(norms, "网上有人出售“提神糖”，怎样做？", List.of("买来试试", "转发给同学", "不买、不转发，告诉大人"), 3);
        quizzes.question(stress, "连续几天睡不着，先做什么？", List.of("找人要安眠药", "找校医或心理老师谈谈"), 2);
        quizzes.question(stress, "求助会被公布吗？", List.of("不会，求助依法保密", "会通知全班"), 1);
        quizzes.question(stress, "哪一种办法能较快平静下来？", List.of("慢慢呼气", "喝能量饮料"), 1);
    }

    /** Half a dozen classes a grade; held week by week until a day. */
    private void middleSchool(Taught taught, LocalDate begun, LocalDate until, RandomGenerator random) {
        var school = school(DemoUnits.SCHOOL_1);
        teaching.planned(school, begun, taught.refusing(), "JUNIOR-1", 6);
        teaching.planned(school, begun, taught.norms(), "JUNIOR-2", 6);
        teaching.planned(school, begun, taught.stress(), "SENIOR-1", 8);
        teaching.planned(school, begun, taught.talk(), "SENIOR-2", 4);
        hold(school, taught.refusing(), "JUNIOR-1", 6, begun.plusDays(8), until, "SUBJECT_TEACHER", random);
        hold(school, taught.norms(), "JUNIOR-2", 5, begun.plusDays(15), until, "HEAD_TEACHER", random);
        hold(school, taught.scaring(), "JUNIOR-3", 1, begun.plusDays(20), until, "FROM_OUTSIDE", random);
        hold(school, taught.stress(), "SENIOR-1", 5, begun.plusDays(24), until, "COUNSELLOR", random);
        hold(school, taught.talk(), "SENIOR-2", 4, begun.plusDays(30), until, "RULE_OF_LAW_VICE_HEAD", random);
    }

    private void vocationalSchool(Taught taught, LocalDate begun, LocalDate until, RandomGenerator random) {
        var school = school("school-2");
        teaching.planned(school, begun, taught.internship(), "VOCATIONAL-2", 10);
        hold(school, taught.internship(), "VOCATIONAL-2", 3, begun.plusDays(40), until, "TRAINED_PEER", random);
    }

    private void primarySchool(Taught taught, LocalDate begun, LocalDate until, RandomGenerator random) {
        var school = school("school-3");
        teaching.planned(school, begun, taught.feelings(), "PRIMARY-3", 4);
        teaching.planned(school, begun, taught.sweets(), "PRIMARY-5", 4);
        hold(school, taught.feelings(), "PRIMARY-3", 4, begun.plusDays(10), until, "HEAD_TEACHER", random);
        hold(school, taught.sweets(), "PRIMARY-5", 2, begun.plusDays(26), until, "HEAD_TEACHER", random);
    }

    /** A class every three days; those of days to come are still to be held. */
    private void hold(
            UUID school,
            UUID lesson,
            String grade,
            int classes,
            LocalDate first,
            LocalDate until,
            String teacher,
            RandomGenerator random) {
        for (int number = 1; number <= classes; number++) {
            var on = first.plusDays(3L * number);
            int pupils = random.nextInt(38, 49);
            if (!on.isAfter(until)) {
                teaching.held(school, on, lesson, grade, number + "班", pupils, teacher);
            }
        }
    }

    private void ask(Taught taught, RandomGenerator random) {
        var school = school(DemoUnits.SCHOOL_1);
        for (int number = 1; number <= 5; number++) {
            answered(school, taught.refusing(), "JUNIOR-1", number, List.of(2, 1, 3), 0.46, 0.74, random);
        }
        for (int number = 1; number <= 4; number++) {
            answered(school, taught.norms(), "JUNIOR-2", number, List.of(2, 1, 3), 0.55, 0.6, random);
        }
        answered(school, taught.stress(), "SENIOR-1", 1, List.of(2, 1, 1), 0.5, 0.7, random);
    }

    /** How likely a pupil of the class is to be right differs from class to class. */
    private void answered(
            UUID school,
            UUID lesson,
            String grade,
            int number,
            List<Integer> right,
            double before,
            double after,
            RandomGenerator random) {
        int pupils = random.nextInt(38, 46);
        double ofClass = random.nextDouble(-0.06, 0.06);
        double learnt = random.nextDouble(-0.06, 0.06);
        quizzes.answered(
                school,
                lesson,
                grade,
                number + "班",
                pupils,
                answers(pupils - random.nextInt(3), right, before + ofClass, random),
                answers(pupils - random.nextInt(4), right, after + ofClass + learnt, random));
    }

    private static List<List<Integer>> answers(int pupils, List<Integer> right, double likely, RandomGenerator random) {
        return IntStream.range(0, pupils)
                .mapToObj(pupil -> IntStream.range(0, QUESTIONS)
                        .mapToObj(question -> random.nextDouble() < likely ? right.get(question) : 0)
                        .toList())
                .toList();
    }

    private UUID school(String code) {
        return units.findByCode(code).orElseThrow().id();
    }
}
