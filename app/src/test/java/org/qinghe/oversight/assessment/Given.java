package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.qinghe.oversight.assessment.Node.Aspect;
import org.qinghe.oversight.assessment.Node.Criterion;
import org.qinghe.oversight.assessment.Node.Missing;
import org.qinghe.oversight.assessment.Node.Missing.Treatment;
import org.qinghe.work.Bilingual;

/** Schemes and inputs in few words. */
final class Given {

    static final Span YEAR = Span.year(2025);
    static final UUID UNIT = new UUID(0, 1);

    private Given() {}

    static BigDecimal points(String text) {
        return new BigDecimal(text);
    }

    static Criterion criterion(String code, String weight, Kind kind) {
        return criterion(code, weight, kind, Treatment.LEFT_OUT, 1);
    }

    static Criterion criterion(String code, String weight, Kind kind, Treatment treatment, int least) {
        return new Criterion(
                code, Bilingual.ofOne(code), points(weight), kind, new Missing(treatment, least), Aspect.OTHER);
    }

    static Node section(String code, String weight, Node... parts) {
        return new Node.Section(code, Bilingual.ofOne(code), points(weight), List.of(parts));
    }

    static Scheme.Grade grade(String code, String from) {
        return new Scheme.Grade(code, Bilingual.ofOne(code), points(from));
    }

    static Datum monthly(String indicator) {
        return new Datum.Figure(indicator, Frequency.MONTH);
    }

    static Datum entered(String code) {
        return new Datum.Entered(code);
    }

    static Input amount(UUID unit, Datum datum, int month, String value) {
        return input(unit, datum, month, new Reading.Amount(points(value)));
    }

    static Input amount(Datum datum, int month, String value) {
        return amount(UNIT, datum, month, value);
    }

    static Input share(Datum datum, int passed, int of) {
        return input(UNIT, datum, 12, new Reading.Share(passed, of, OptionalLong.of(20251201)));
    }

    static Input input(UUID unit, Datum datum, int month, Reading reading) {
        var period = Period.parse("2025-%02d".formatted(month), Frequency.MONTH).orElseThrow();
        return new Input(unit, datum, period, reading, "/" + month);
    }

    static UnitScore scored(Scheme scheme, Input... inputs) {
        return Scoring.of(scheme, YEAR, List.of(UNIT), List.of(inputs)).getFirst();
    }

    static String total(UnitScore score) {
        return score.mark().orElseThrow().total().toPlainString();
    }

    static Score.OfCriterion of(UnitScore score, String code) {
        return score.criteria()
                .filter(each -> each.node().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
