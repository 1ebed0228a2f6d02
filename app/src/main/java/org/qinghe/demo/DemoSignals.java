package org.qinghe.demo;

import java.util.List;

/** What the fictional county counts, and the rises put into it on purpose. */
final class DemoSignals {

    /** How many whole weeks of history there are: eight years. */
    static final int WEEKS = 418;

    static final int MONTHS = 96;

    static final List<WeeklySignal> WEEKLY = List.of(
            new WeeklySignal("helpline_calls", 1_800, 0.02, 0.15, 27, 1.4),
            new WeeklySignal("ed_overdose_visits", 75, -0.03, 0.20, 30, 1.2),
            new WeeklySignal("ambulance_overdose", 60, -0.03, 0.20, 30, 1.2),
            new WeeklySignal("treatment_requests", 700, 0.03, 0.10, 10, 1.2),
            new WeeklySignal("counselling_requests", 900, 0.04, 0.10, 14, 1.3));

    static final List<MonthlyReport> MONTHLY = List.of(
            MonthlyReport.ofCounty("cases_handled", "police", 30, -0.05),
            MonthlyReport.ofCounty("prosecutions", "procuratorate", 24, -0.05),
            new MonthlyReport("quantity_seized", "police", 6, -0.06, 2),
            MonthlyReport.ofCounty("groups_broken_up", "police", 2, -0.04),
            new MonthlyReport("assets_seized", "police", 40, -0.03, 1),
            MonthlyReport.ofCounty("newly_reported", "police", 14, -0.08),
            MonthlyReport.ofTownships("reach_primary", 26_000, 0.04),
            MonthlyReport.ofTownships("reach_junior", 22_000, 0.04),
            MonthlyReport.ofCounty("reach_senior", "education", 15_000, 0.03),
            MonthlyReport.ofCounty("reach_vocational", "education", 9_000, 0.03),
            MonthlyReport.ofTownships("reach_lecture", 9_000, 0.03),
            MonthlyReport.ofTownships("community_events", 60, 0.05),
            MonthlyReport.ofTownships("lessons_held", 480, 0.04),
            MonthlyReport.ofTownships("quiz_taken", 3_000, 0.05),
            MonthlyReport.ofCounty("counselling_sessions", "clinic", 700, 0.06),
            MonthlyReport.ofCounty("job_placements", "employment", 60, 0.05),
            MonthlyReport.ofCounty("follow_ups_done", "clinic", 420, 0.05),
            new MonthlyReport("budget_spent", "finance", 180, 0.04, 1));

    /** Numbers that stand, and shares of others. */
    static final List<MonthlyLevel> LEVELS = List.of(
            MonthlyLevel.shareOf("quiz_taken", "quiz_passed", "", 0.84),
            MonthlyLevel.standing("volunteers", "", 120, 0.06),
            MonthlyLevel.standing("registered_total", "police", 210, -0.05),
            MonthlyLevel.standing("treatment_places", "clinic", 18, 0.03),
            MonthlyLevel.shareOf("treatment_places", "in_voluntary_treatment", "clinic", 0.78));

    /** The first two are still going on when the county is first shown. Townships are counted from 0 in code order. */
    static final List<Rise> RISES = List.of(
            new Rise(
                    "helpline_calls",
                    4,
                    1,
                    2,
                    3.2,
                    "一种新型“电子烟油”在乡镇集市流传，家长来电求助增多。",
                    "A new “vape liquid” is passed round at a township market; calls from parents rise."),
            new Rise(
                    "ed_overdose_visits",
                    11,
                    2,
                    3,
                    12,
                    "一批掺入强效合成物的药片致多人送医。",
                    "Pills laced with a strong synthetic bring several people to hospital."),
            new Rise(
                    "treatment_requests",
                    19,
                    14,
                    4,
                    2.8,
                    "乡镇卫生院开设咨询门诊后，求助人数明显增加。",
                    "A township clinic opens a counselling hour and more people ask for help."),
            new Rise(
                    "helpline_calls",
                    -1,
                    30,
                    3,
                    1.6,
                    "全县“6·26”宣传周后，咨询电话普遍增多。",
                    "After the county's 26 June campaign week calls rise everywhere."),
            new Rise(
                    "ed_overdose_visits",
                    23,
                    60,
                    3,
                    8,
                    "节后一段时间送医人数集中上升。",
                    "After a holiday emergency visits bunch together."),
            new Rise(
                    "treatment_requests",
                    7,
                    100,
                    5,
                    2.8,
                    "一家企业开展员工帮扶计划，主动求助者增加。",
                    "An employer's assistance programme brings more people to ask for help."));

    private DemoSignals() {}
}
