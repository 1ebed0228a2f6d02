package org.qinghe.care.instruments;

/**
 * From which sum on ASSIST calls the risk of a substance moderate or high (WHO, The ASSIST manual, 2010): alcohol 0–10, 11–26,
 * 27 and more; every other substance 0–3, 4–26, 27 and more.
 *
 * @param moderate the least sum of moderate risk
 * @param high the least sum of high risk
 */
public record AssistBand(int moderate, int high) {

    /** The bands of a substance by its name in the questions, such as {@code opioids}. */
    public static AssistBand of(String substance) {
        return new AssistBand(substance.equals(Assist.ALCOHOL) ? 11 : 4, 27);
    }

    /** The band's name: {@code low}, {@code moderateRisk} or {@code high}. */
    public String name(int score) {
        return score >= high ? "high" : score >= moderate ? "moderateRisk" : "low";
    }
}
