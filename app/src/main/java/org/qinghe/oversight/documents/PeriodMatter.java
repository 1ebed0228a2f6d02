package org.qinghe.oversight.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.PeriodName;
import org.qinghe.figures.PeriodReviews;
import org.qinghe.figures.PeriodReviews.Reviewed;
import org.qinghe.figures.Standings;
import org.qinghe.figures.Standings.Stood;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/**
 * The figures of a month, a quarter or a year: how they stood in its last month or week, with the sum of the year, and what the
 * whole of it comes to.
 */
@Component
class PeriodMatter implements Matter {

    private static final Map<DocumentKind, Frequency> PERIODS = Map.of(
            DocumentKind.MONTHLY_BULLETIN, Frequency.MONTH,
            DocumentKind.QUARTERLY_REPORT, Frequency.QUARTER,
            DocumentKind.ANNUAL_REPORT, Frequency.YEAR);

    private static final Set<String> PLAIN = Set.of("county", "period", "year", "date", Material.SERIAL);
    private static final List<String> OF_INDICATOR =
            List.of("name", "value", "yoy", "previous", "cumulative", "cumulativeYoy", "total", "totalYoy", "chart");
    private static final Set<String> OF_KIND = Set.of("table", "totals", "chart");
    private static final Set<String> FIGURES = OF_KIND;

    private final Standings standings;
    private final PeriodReviews reviews;
    private final Indicators indicators;
    private final Places places;
    private final Clock clock;

    PeriodMatter(Standings standings, PeriodReviews reviews, Indicators indicators, Places places, Clock clock) {
        this.standings = standings;
        this.reviews = reviews;
        this.indicators = indicators;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public boolean covers(DocumentKind kind) {
        return PERIODS.containsKey(kind);
    }

    @Override
    public List<Subject> subjects(DocumentKind kind, Desk desk) {
        var frequency = frequency(kind);
        var last = Period.containing(frequency, LocalDate.now(clock)).plus(-1);
        return LongStream.range(0, offered(frequency))
                .mapToObj(back -> last.plus(-back))
                .map(period -> new Subject(period.start().toString(), PeriodName.of(period, desk.words())))
                .toList();
    }

    @Override
    public Optional<Material> of(DocumentKind kind, String subject, Desk desk) {
        return Period.parse(subject)
                .map(day -> Period.containing(frequency(kind), day.start()))
                .filter(period -> period.start().toString().equals(subject))
                .filter(period -> period.next().start().compareTo(LocalDate.now(clock)) <= 0)
                .map(period -> material(period, desk.area(), desk.words()));
    }

    @Override
    public List<String> known() {
        var codes = indicators.inUse().stream().map(Indicator::code).distinct().toList();
        return Stream.of(
                        PLAIN.stream(),
                        OF_KIND.stream()
                                .flatMap(what ->
                                        Arrays.stream(Indicator.Kind.values()).map(kind -> what + ":" + kind)),
                        OF_INDICATOR.stream().flatMap(what -> codes.stream().map(code -> what + ":" + code)))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public boolean figure(String name) {
        return FIGURES.contains(name.substring(0, Math.max(0, name.indexOf(':'))));
    }

    @Override
    public List<Subject> names(Words words) {
        return Stream.of(
                        PLAIN.stream().sorted().map(name -> new Subject(name, words.t("documents.name." + name))),
                        OF_KIND.stream()
                                .sorted()
                                .flatMap(what -> Arrays.stream(Indicator.Kind.values())
                                        .map(kind -> new Subject(
                                                what + ":" + kind,
                                                words.t(
                                                        "documents.name.of." + what,
                                                        words.t("situation.kind." + kind))))),
                        OF_INDICATOR.stream()
                                .map(what -> new Subject(
                                        what + ":" + words.t("documents.name.code"),
                                        words.t("documents.name." + what))))
                .flatMap(each -> each)
                .toList();
    }

    /** A line needs two points. */
    private static boolean hasCourse(Stood stood) {
        return stood.course().stream().filter(value -> !value.isNaN()).count() > 1;
    }

    /** How many are offered. */
    private static int offered(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> 8;
            case QUARTER -> 12;
            default -> 24;
        };
    }

    private static Frequency frequency(DocumentKind kind) {
        return Optional.ofNullable(PERIODS.get(kind)).orElseThrow();
    }

    private Material material(Period period, String area, Words words) {
        var ends = ends(period);
        var gathered = new Gathered(period, area, words, newest(ends, area));
        ends.stream().flatMap(each -> standings.of(area, each, words).stream()).forEach(gathered::add);
        reviews.of(area, period, words).forEach(gathered::add);
        return gathered.material();
    }

    /** The last month of the period, and the last week that ends in it. */
    private static List<Period> ends(Period period) {
        var end = period.lastDay();
        return List.of(Period.containing(Frequency.MONTH, end), Period.containing(Frequency.WEEK, end.minusDays(6)));
    }

    /** When the newest of the figures of each indicator came in, by its id. */
    private Map<UUID, Instant> newest(List<Period> ends, String area) {
        Map<UUID, Instant> newest = new HashMap<>();
        ends.forEach(end -> newest.putAll(reviews.newest(area, end)));
        return newest;
    }

    /** Puts what stood under its names. */
    private final class Gathered {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Block> blocks = new HashMap<>();
        private final Map<String, List<Source>> sources = new HashMap<>();
        private final Map<Indicator.Kind, List<Stood>> kinds = new HashMap<>();
        private final Map<Indicator.Kind, List<Reviewed>> wholes = new HashMap<>();
        private final Map<UUID, Instant> newest;
        private final String area;
        private final String place;
        private final Words words;

        Gathered(Period period, String area, Words words, Map<UUID, Instant> newest) {
            this.newest = newest;
            this.area = area;
            this.words = words;
            this.place = places.find(area)
                    .map(each -> words.name(each.nameZh(), each.nameEn()))
                    .orElse("");
            texts.put("county", place);
            texts.put("period", PeriodName.of(period, words));
            texts.put("year", String.valueOf(period.start().getYear()));
            texts.put("date", words.date(LocalDate.now(clock)));
        }

        void add(Stood stood) {
            var code = stood.indicator().code();
            kinds.computeIfAbsent(stood.indicator().kind(), any -> new ArrayList<>())
                    .add(stood);
            said("name", code, name(stood), List.of());
            said("value", code, measured(stood), List.of(source(stood)));
            said("yoy", code, stood.yearOnYear(), List.of(source(stood)));
            said("previous", code, stood.onPrevious(), List.of(source(stood)));
            said("cumulative", code, cumulative(stood), List.of(source(stood)));
            said("cumulativeYoy", code, stood.cumulativeYearOnYear(), List.of(source(stood)));
            blocks.putIfAbsent("chart:" + code, chart(stood));
            sources.putIfAbsent("chart:" + code, List.of(source(stood)));
        }

        /** Told for the whole period, whatever it is counted by. */
        void add(Reviewed reviewed) {
            var code = reviewed.indicator().code();
            wholes.computeIfAbsent(reviewed.indicator().kind(), any -> new ArrayList<>())
                    .add(reviewed);
            said("total", code, measured(reviewed), List.of(source(reviewed)));
            said("totalYoy", code, reviewed.yearOnYear(), List.of(source(reviewed)));
        }

        /** Where one code is counted weekly and monthly, the monthly one counts. */
        private void said(String what, String code, String text, List<Source> from) {
            texts.putIfAbsent(what + ":" + code, text);
            sources.putIfAbsent(what + ":" + code, from);
        }

        Material material() {
            kinds.forEach((kind, stood) -> {
                blocks.put("table:" + kind, table(stood));
                sources.put("table:" + kind, stood.stream().map(this::source).toList());
                stood.stream().filter(PeriodMatter::hasCourse).findFirst().ifPresent(first -> {
                    blocks.put("chart:" + kind, chart(first));
                    sources.put("chart:" + kind, List.of(source(first)));
                });
            });
            wholes.forEach((kind, reviewed) -> {
                blocks.put("totals:" + kind, totals(reviewed));
                sources.put(
                        "totals:" + kind, reviewed.stream().map(this::source).toList());
            });
            return new Material(area, texts, blocks, sources);
        }

        private Block table(List<Stood> stood) {
            return new Block.Table(
                    Stream.of("indicator", "period", "value", "yoy", "previous", "cumulative", "cumulativeYoy")
                            .map(column -> words.t("situation.column." + column))
                            .toList(),
                    stood.stream()
                            .map(each -> List.of(
                                    name(each),
                                    PeriodName.of(each.period(), words),
                                    measured(each),
                                    each.yearOnYear(),
                                    each.onPrevious(),
                                    cumulative(each),
                                    each.cumulativeYearOnYear()))
                            .toList());
        }

        private Block totals(List<Reviewed> reviewed) {
            return new Block.Table(
                    List.of(
                            words.t("situation.column.indicator"),
                            words.t("documents.total"),
                            words.t("documents.total.earlier"),
                            words.t("situation.column.yoy")),
                    reviewed.stream()
                            .map(each -> List.of(
                                    name(each.indicator()),
                                    measured(each),
                                    each.yearEarlier().isPresent()
                                            ? number(each.yearEarlier().getAsDouble())
                                            : "–",
                                    each.yearOnYear()))
                            .toList());
        }

        private Block chart(Stood stood) {
            var labels = IntStream.rangeClosed(1 - Stood.COURSE, 0)
                    .mapToObj(back -> PeriodName.of(stood.period().plus(back), words))
                    .toList();
            var values = new ArrayList<@Nullable Double>();
            stood.course().forEach(value -> values.add(value.isNaN() ? null : value));
            return new Block.Chart(
                    labels,
                    name(stood),
                    values,
                    words.t("documents.chart", name(stood), labels.getFirst(), labels.getLast()));
        }

        private Source source(Stood stood) {
            var indicator = stood.indicator();
            return new Source(
                    name(stood),
                    place,
                    PeriodName.of(stood.period(), words),
                    measured(stood),
                    Optional.ofNullable(newest.get(indicator.id())).map(words::date),
                    "/situation/%s?area=%s&period=%s"
                            .formatted(indicator.id(), area, stood.period().start()));
        }

        private Source source(Reviewed reviewed) {
            var indicator = reviewed.indicator();
            var first = PeriodName.of(reviewed.first(), words);
            return new Source(
                    name(indicator),
                    place,
                    reviewed.first().equals(reviewed.last())
                            ? first
                            : words.t("documents.span", first, PeriodName.of(reviewed.last(), words)),
                    measured(reviewed),
                    reviewed.newest().map(words::date),
                    "/situation/%s?area=%s&period=%s"
                            .formatted(indicator.id(), area, reviewed.last().start()));
        }

        private String name(Stood stood) {
            return name(stood.indicator());
        }

        private String name(Indicator indicator) {
            return words.name(indicator.nameZh(), indicator.nameEn());
        }

        /** Of weeks it says that it is the mean of one; where anything is missing it says so. */
        private String measured(Reviewed reviewed) {
            var indicator = reviewed.indicator();
            boolean ofWeek = indicator.frequency() == Frequency.WEEK
                    && indicator.measure() instanceof Indicator.Measure.Additive;
            return words.t(
                            ofWeek ? "documents.perWeek" : "documents.whole",
                            number(reviewed.value()),
                            words.name(indicator.unitZh(), indicator.unitEn()))
                    + (reviewed.complete() ? "" : " *");
        }

        private String number(double value) {
            return words.number(Math.round(value * 10) / 10.0);
        }

        private String measured(Stood stood) {
            return words.number(stood.value()) + " "
                    + words.name(stood.indicator().unitZh(), stood.indicator().unitEn())
                    + (stood.doubtful() > 0 ? " ⚠" : "");
        }

        private String cumulative(Stood stood) {
            return stood.cumulative().isPresent()
                    ? words.number(stood.cumulative().getAsDouble())
                    : "–";
        }
    }
}
