package org.qinghe.demo;

import java.util.List;
import org.qinghe.demo.DemoCourse.Step.Act;

/**
 * How the fictional units carried a response forward.
 *
 * @param rise what it answers to, by its place in {@link DemoSignals#RISES}
 * @param grounds what the confirmation of the warning rests on
 * @param template the template it was made from
 * @param daysAgo how many days ago it was started
 * @param steps what was done, in order of time
 * @param result what came of it where it is closed, on the day of the last step; or empty text
 */
record DemoCourse(int rise, String grounds, String template, int daysAgo, List<Step> steps, String result) {

    /**
     * Something done for a task.
     *
     * @param day days after the start
     * @param task the task's place in the template, from 1
     * @param words what was said; for evidence, what the file says
     */
    record Step(int day, int task, Act act, String words) {

        /** What can be done; the office confirms and returns, the unit of the task does the rest. */
        enum Act {
            START,
            HAND_IN,
            FINISH,
            CONFIRM,
            RETURN,
            COMMENT
        }
    }

    static final List<DemoCourse> ALL = List.of(underWay(), overdue(), closed());

    private static DemoCourse underWay() {
        return new DemoCourse(
                0,
                "已与乡镇和求助热线核对，来电确有增多，不是口径变化",
                "outreach",
                6,
                List.of(
                        step(1, 1, Act.START),
                        step(2, 1, Act.FINISH, "已核对周报口径，与乡镇商定三个需要服务的村"),
                        step(2, 1, Act.CONFIRM),
                        step(3, 2, Act.START),
                        step(3, 2, Act.HAND_IN, "外展服务安排：2 场"),
                        step(4, 2, Act.FINISH, "已安排集市和卫生院两场外展服务"),
                        step(4, 4, Act.START),
                        step(5, 2, Act.RETURN, "请补充人员分工和联系电话后再报"),
                        step(5, 2, Act.COMMENT, "正在与卫生院确认值班人员，明天补报"),
                        step(5, 4, Act.COMMENT, "已在卫生院和车站张贴，学校待周末张贴")),
                "");
    }

    private static DemoCourse overdue() {
        return new DemoCourse(
                1,
                "已与医院核对合计数，升高属实",
                "public-notice",
                9,
                List.of(
                        step(0, 1, Act.START),
                        step(1, 1, Act.HAND_IN, "就诊人数合计：与周报一致"),
                        step(1, 1, Act.FINISH, "已与医院核实，只核对合计数"),
                        step(1, 1, Act.CONFIRM),
                        step(1, 2, Act.START),
                        step(2, 2, Act.FINISH, "提示已起草，含求助电话和急救要点"),
                        step(2, 2, Act.CONFIRM),
                        step(3, 3, Act.FINISH, "已由政务公众号发布"),
                        step(4, 4, Act.START),
                        step(5, 4, Act.COMMENT, "村级公告栏已张贴 6 处，另 3 处下雨未能张贴")),
                "");
    }

    private static DemoCourse closed() {
        return new DemoCourse(
                2,
                "已与治疗机构核对等候合计数，需求确有增加",
                "treatment-places",
                77,
                List.of(
                        step(1, 1, Act.START),
                        step(2, 1, Act.HAND_IN, "等候人数合计：11；平均等候天数：9"),
                        step(2, 1, Act.FINISH, "等候 11 人，平均等候 9 天"),
                        step(3, 1, Act.CONFIRM),
                        step(4, 2, Act.START),
                        step(6, 3, Act.START),
                        step(8, 2, Act.FINISH, "每周二、周五晚增开门诊"),
                        step(9, 2, Act.RETURN, "请写明开始日期和联系方式"),
                        step(10, 2, Act.FINISH, "本月起每周二、周五 18 时至 20 时，联系方式已公布"),
                        step(11, 2, Act.CONFIRM),
                        step(13, 3, Act.FINISH, "落实自愿治疗名额 6 个，经费列入本年预算"),
                        step(14, 3, Act.CONFIRM),
                        step(15, 4, Act.START),
                        step(20, 4, Act.HAND_IN, "接诊人员培训：24 人"),
                        step(20, 4, Act.FINISH, "培训 24 人，内容为保密、尊重和知情同意"),
                        step(21, 4, Act.CONFIRM),
                        step(35, 5, Act.START),
                        step(41, 5, Act.HAND_IN, "新增名额使用：5"),
                        step(41, 5, Act.FINISH, "新增 6 个名额已使用 5 个，平均等候 4 天"),
                        step(42, 5, Act.CONFIRM)),
                "增开门诊时段、增加名额后，平均等候由 9 天降到 4 天；增开时段保留。");
    }

    private static Step step(int day, int task, Act act) {
        return new Step(day, task, act, "");
    }

    private static Step step(int day, int task, Act act, String words) {
        return new Step(day, task, act, words);
    }
}
