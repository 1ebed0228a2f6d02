package org.qinghe.figures.situation;

import java.util.Locale;
import java.util.OptionalDouble;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Direction;
import org.qinghe.figures.Period;
import org.qinghe.figures.PeriodName;
import org.qinghe.web.Words;

/** Values, changes and what they mean, in the reader's language. Signs and words, never colour alone. */
public record Saying(Words words) {

    public String indicator(Indicator indicator) {
        return words.name(indicator.nameZh(), indicator.nameEn());
    }

    public String unit(Indicator indicator) {
        return words.name(indicator.unitZh(), indicator.unitEn());
    }

    public String period(Period period) {
        return PeriodName.of(period, words);
    }

    public String number(OptionalDouble value) {
        return value.isPresent() ? words.number(value.getAsDouble()) : "–";
    }

    /** With its sign: {@code +5.2%}, {@code −1.3 个百分点}; a dash where there is nothing to say. */
    public String change(Change change) {
        return switch (change) {
            case Change.Percent(var share, var like) -> signed(share * 100) + "%" + mark(like);
            case Change.Points(var difference, var like) ->
                words.t("situation.points", signed(difference)) + mark(like);
            case Change.None _ -> "–";
        };
    }

    private static String mark(boolean likeForLike) {
        return likeForLike ? "" : " *";
    }

    private static String signed(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        var sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
        return sign + String.format(Locale.ROOT, "%,.1f", Math.abs(rounded));
    }

    /** Why there is nothing to say, or that areas differ, or empty text. */
    public String note(Change change) {
        return switch (change) {
            case Change.None(var reason) -> words.t("situation.reason." + reason);
            case Change.Percent(var _, var like) -> like ? "" : words.t("situation.unlike");
            case Change.Points(var _, var like) -> like ? "" : words.t("situation.unlike");
        };
    }

    /** Up, down or unchanged, as a sign. */
    public String arrow(Change change) {
        return change.known() ? change.sign() > 0 ? "▲" : change.sign() < 0 ? "▼" : "＝" : "";
    }

    /** Whether the change is for the better or the worse, in a word; empty where neither can be said. */
    public String verdict(Indicator indicator, Change change) {
        int good = goodness(indicator, change);
        return good == 0 ? "" : words.t(good > 0 ? "situation.better" : "situation.worse");
    }

    /** The style class of a change, beside its word. */
    public String tone(Indicator indicator, Change change) {
        int good = goodness(indicator, change);
        return good == 0 ? "" : good > 0 ? "qh-better" : "qh-worse";
    }

    /** Positive for the better, negative for the worse, zero where neither can be said. */
    public int goodness(Indicator indicator, Change change) {
        return indicator.direction() == Direction.NEITHER
                ? 0
                : change.sign() * (indicator.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1);
    }

    /** How it stands, in a sentence. */
    public String sentence(Indicator indicator, Standing standing) {
        return words.t(
                standing.value().isPresent() ? "situation.sentence" : "situation.sentence.nothing",
                indicator(indicator),
                period(standing.period()),
                number(standing.value()),
                unit(indicator),
                change(standing.yearOnYear()),
                change(standing.onPrevious()));
    }

    public String caveat(DataCaveats.Caveat caveat) {
        return words.t(caveat.message(), caveat.arguments().toArray());
    }

    public String direction(Indicator indicator) {
        return words.t("situation.direction." + indicator.direction());
    }
}
