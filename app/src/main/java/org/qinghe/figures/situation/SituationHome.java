package org.qinghe.figures.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The figures that a home page begins with: what services count and what prevention and treatment reach. */
@Component
class SituationHome implements HomeSection {

    private static final int MOST = 5;
    private static final double FEWEST = 10;
    private static final Set<Kind> TOLD = Set.of(Kind.SERVICE_SIGNAL, Kind.TREATMENT, Kind.PREVENTION);

    private final Scopes scopes;
    private final Overview overview;

    SituationHome(Scopes scopes, Overview overview) {
        this.scopes = scopes;
        this.overview = overview;
    }

    @Override
    public Question question() {
        return Question.HOW_ARE_WE_DOING;
    }

    @Override
    public int order() {
        return 10;
    }

    /** The indicators that moved most against the year before, as far as that can be said. */
    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(SituationAccess.READ)) {
            return List.of();
        }
        var saying = new Saying(words);
        return scopes.find(viewer, "").stream()
                .flatMap(scope -> overview.of(scope).values().stream().flatMap(List::stream))
                .filter(line -> TOLD.contains(line.indicator().kind()))
                .filter(SituationHome::tells)
                .sorted(Comparator.comparingDouble(SituationHome::movement).reversed())
                .limit(MOST)
                .map(line -> line(line, saying))
                .toList();
    }

    /** Growth from a handful says nothing. */
    private static boolean tells(IndicatorLine line) {
        var standing = line.standing();
        return standing.yearOnYear() instanceof Change.Percent
                && standing.value().orElse(0) - standing.difference().orElse(0) >= FEWEST;
    }

    private static double movement(IndicatorLine line) {
        return line.standing().yearOnYear() instanceof Change.Percent(var share, var _) ? Math.abs(share) : 0;
    }

    private static Line line(IndicatorLine line, Saying saying) {
        var standing = line.standing();
        var text = saying.words()
                .t(
                        "situation.home.line",
                        saying.indicator(line.indicator()),
                        saying.period(standing.period()),
                        saying.change(standing.yearOnYear()),
                        saying.unit(line.indicator()));
        return new Line(text, "/situation/" + line.indicator().id(), saying.number(standing.value()), false);
    }
}
