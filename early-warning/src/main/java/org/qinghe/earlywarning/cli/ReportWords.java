package org.qinghe.earlywarning.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Note;

/** What a report says in words, in the languages it can be written in. */
enum ReportWords {
    EN("en", "Early warning by area: report", "What is out of the ordinary", "How to repeat it", "Settings") {

        @Override
        String columns() {
            return "Area|Indicator|Period|Observed|Expected|Upper bound|Score|p-value|Notes";
        }

        @Override
        String count(int alarms, long evaluated, int shown) {
            return String.format(
                    Locale.ROOT,
                    "%,d of %,d evaluated periods are out of the ordinary%s.",
                    alarms,
                    evaluated,
                    shown < alarms ? String.format(Locale.ROOT, "; the %,d least likely ones are shown", shown) : "");
        }

        @Override
        String sentence(String area, String period, String observed, String expected, String upper, String rarity) {
            return "In " + area + " " + observed + " were counted in " + period + ", where " + expected
                    + " were expected and up to " + upper + " would be ordinary." + rarity;
        }

        @Override
        String rarity(double periods, Frequency frequency, boolean together) {
            return (together
                            ? " Counts this high in this and the " + unit(frequency)
                                    + "s just before, taken together, come by chance "
                            : " A count this high or higher comes by chance ")
                    + (periods > A_MILLION ? "less than once in a million" : "once in about " + Plain.number(periods))
                    + " ordinary " + unit(frequency) + "s.";
        }

        @Override
        String period(LocalDate start, Frequency frequency) {
            return "the " + unit(frequency) + " of " + start;
        }

        @Override
        String legend() {
            return "Grey line: counts. Dots: the model's mean in the periods compared with, hollow where a count looks like a past rise and"
                    + " weighs less. Bar: from what was expected to the upper bound. Red: the count that is out of the ordinary.";
        }

        @Override
        String note(Note note) {
            return note.code().replace('-', ' ');
        }

        private String unit(Frequency frequency) {
            return switch (frequency) {
                case DAILY -> "day";
                case WEEKLY -> "week";
                case MONTHLY -> "month";
                case QUARTERLY -> "quarter";
                case YEARLY -> "year";
            };
        }
    },
    ZH("zh-CN", "分地区早期预警：报告", "异常的地区和时间", "如何重复这次运行", "设置") {

        @Override
        String columns() {
            return "地区|指标|时间|观测值|预期值|上界|得分|p 值|说明";
        }

        @Override
        String count(int alarms, long evaluated, int shown) {
            return String.format(
                    Locale.ROOT,
                    "评估了 %,d 个地区时段，其中 %,d 个异常%s。",
                    evaluated,
                    alarms,
                    shown < alarms ? String.format(Locale.ROOT, "；下面是其中最不寻常的 %,d 个", shown) : "");
        }

        @Override
        String sentence(String area, String period, String observed, String expected, String upper, String rarity) {
            return area + "在" + period + "计 " + observed + "，预期 " + expected + "，不超过 " + upper + " 都属平常。" + rarity;
        }

        @Override
        String rarity(double periods, Frequency frequency, boolean together) {
            String often = periods > A_MILLION ? "一百万" : "大约每 " + Plain.number(periods) + " ";
            return "平常情况下，" + often + unit(frequency) + (periods > A_MILLION ? "也难得" : "才会")
                    + (together ? "偶然出现一次本期与前几期合起来这么高的数。" : "偶然出现一次这么高的数。");
        }

        @Override
        String period(LocalDate start, Frequency frequency) {
            return start + " 起的" + one(frequency);
        }

        @Override
        String legend() {
            return "灰线：观测值。圆点：模型在所比较时段的均值；空心表示该时段像是过去的上升，权重较低。竖条：从预期值到上界。红点：异常的观测值。";
        }

        @Override
        String note(Note note) {
            return switch (note) {
                case SHORT_HISTORY -> "历史太短";
                case NO_VALUE -> "本期没有数";
                case GAPS_IN_BASELINE -> "所比较的时段有缺数";
                case LOW_COUNT -> "近期计数太少";
                case NOT_CONVERGED -> "模型未收敛";
                case NOT_ESTIMABLE -> "数据太少或太齐，无法估计";
                case ZERO_VARIANCE -> "所比较的数全部相同";
                case NOISE_ADDED -> "数字中加有保护噪声";
                case WITHDRAWN -> "在这么多序列中不足为据，已撤回";
                case CARRIED_BY_AREA -> "依据本地区的计数";
                case CARRIED_BY_WHOLE -> "依据各地区的合计";
            };
        }

        private String unit(Frequency frequency) {
            return switch (frequency) {
                case DAILY -> "天";
                case WEEKLY -> "周";
                case MONTHLY -> "个月";
                case QUARTERLY -> "个季度";
                case YEARLY -> "年";
            };
        }

        private String one(Frequency frequency) {
            return switch (frequency) {
                case DAILY -> "一天";
                case WEEKLY -> "一周";
                case MONTHLY -> "一个月";
                case QUARTERLY -> "一个季度";
                case YEARLY -> "一年";
            };
        }
    };

    private static final double A_MILLION = 1e6;

    final String language;
    final String title;
    final String alarms;
    final String repeat;
    final String settings;

    ReportWords(String language, String title, String alarms, String repeat, String settings) {
        this.language = language;
        this.title = title;
        this.alarms = alarms;
        this.repeat = repeat;
        this.settings = settings;
    }

    /** The headings of the table, with bars between. */
    abstract String columns();

    abstract String count(int alarms, long evaluated, int shown);

    abstract String sentence(String area, String period, String observed, String expected, String upper, String rarity);

    /**
     * How often something so rare happens.
     *
     * @param together whether it is the evaluated period and those just before it that are so rare, not the one count
     */
    abstract String rarity(double periods, Frequency frequency, boolean together);

    abstract String period(LocalDate start, Frequency frequency);

    abstract String legend();

    abstract String note(Note note);
}
