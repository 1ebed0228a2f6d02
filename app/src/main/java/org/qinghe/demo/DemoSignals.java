package org.qinghe.demo;

import java.util.List;

/** The weekly counts of the fictional county's services, and the rises put into them on purpose. */
final class DemoSignals {

    /** How many whole weeks of history there are. */
    static final int WEEKS = 418;

    static final List<WeeklySignal> WEEKLY = List.of(
            new WeeklySignal("helpline_calls", 620, 0.02, 0.15, 27, 1.4),
            new WeeklySignal("overdose_emergency_visits", 75, -0.03, 0.20, 30, 1.2),
            new WeeklySignal("treatment_requests", 240, 0.03, 0.10, 10, 1.2));

    /** The first is still going on when the county is first shown. Townships are counted from 0 in code order. */
    static final List<Rise> RISES = List.of(
            new Rise(
                    "helpline_calls",
                    4,
                    1,
                    2,
                    3.2,
                    "一种新型“电子烟油”在乡镇集市流传，家长来电求助增多。",
                    "A new “vape liquid” passed round at a township market; calls from parents rise."),
            new Rise(
                    "overdose_emergency_visits",
                    11,
                    3,
                    2,
                    8,
                    "一批掺入强效合成物的药片致多人送医。",
                    "Pills laced with a strong synthetic bring several people to hospital."),
            new Rise(
                    "treatment_requests",
                    19,
                    14,
                    4,
                    2.6,
                    "乡镇卫生院开设戒毒咨询门诊后，求助人数明显增加。",
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
                    "overdose_emergency_visits",
                    23,
                    60,
                    3,
                    7,
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
