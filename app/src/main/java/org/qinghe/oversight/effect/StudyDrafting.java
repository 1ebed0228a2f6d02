package org.qinghe.oversight.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.PeriodName;
import org.qinghe.oversight.effect.EffectForm.Role;
import org.qinghe.oversight.effect.Proposing.Candidate;
import org.qinghe.oversight.effect.Proposing.Subject;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.ResponseHistory.Ran;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills the form of a study with what is proposed. */
@Component
class StudyDrafting {

    private final Proposing proposing;
    private final Places places;
    private final MessageSource messages;

    StudyDrafting(Proposing proposing, Places places, MessageSource messages) {
        this.proposing = proposing;
        this.places = places;
        this.messages = messages;
    }

    /**
     * A study as it is proposed.
     *
     * @param subject what it is about
     * @param title how it is called
     * @param span its periods
     * @param figures the periods for which there are figures
     * @param candidates the areas offered
     */
    record Draft(
            Subject subject, Bilingual title, Design.Span span, Observations.Span figures, List<Candidate> candidates) {

        EffectForm proposed(Words words) {
            return new EffectForm(
                    subject.response().map(response -> response.id().toString()).orElse(""),
                    subject.indicator().id().toString(),
                    subject.area(),
                    subject.start().toString(),
                    title.in(words),
                    span.first().text(),
                    span.rise().map(Period::text).orElse(""),
                    span.last().text(),
                    false,
                    "",
                    choice(words).roles());
        }

        EffectCheck check(LocalDate today, Words words) {
            return new EffectCheck(subject, title, candidates, figures, today, words);
        }

        EffectChoice choice(Words words) {
            return new EffectChoice(
                    name(subject.indicator(), words),
                    subject.response().map(response -> response.title().in(words)),
                    words.t(
                            "oversight.effect.figures",
                            PeriodName.of(figures.first(), words),
                            PeriodName.of(figures.last(), words)),
                    span.rise().map(period -> PeriodName.of(period, words)),
                    candidates.stream()
                            .map(candidate -> offered(candidate, words))
                            .toList());
        }

        private static EffectChoice.Offered offered(Candidate candidate, Words words) {
            var area = candidate.area();
            return new EffectChoice.Offered(
                    area.code(),
                    words.name(area.nameZh(), area.nameEn()),
                    candidate.similarSince().map(words::date).orElse(""),
                    candidate.treated()
                            ? Role.TREATED
                            : candidate.similarSince().isPresent() ? Role.OUT : Role.CONTROL);
        }
    }

    /** Nothing where no area that the viewer sees has figures. */
    Optional<Draft> of(Subject subject, StudyTable.Sight sight) {
        var candidates = proposing.candidates(subject, sight);
        return candidates.isEmpty()
                ? Optional.empty()
                : proposing
                        .span(subject)
                        .flatMap(span -> proposing
                                .figures(subject.indicator())
                                .map(figures -> new Draft(subject, title(subject), span, figures, candidates)));
    }

    private Bilingual title(Subject subject) {
        return Bilingual.saying(
                messages,
                words -> subject.response()
                        .map(Ran::title)
                        .map(title -> words.t("oversight.effect.title.response", title.in(words)))
                        .orElseGet(() -> words.t(
                                "oversight.effect.title.free",
                                area(subject.area(), words),
                                words.name(
                                        subject.indicator().nameZh(),
                                        subject.indicator().nameEn()))));
    }

    private String area(String code, Words words) {
        return places.find(code)
                .map(area -> words.name(area.nameZh(), area.nameEn()))
                .orElse(words.t("oversight.effect.someAreas"));
    }

    /** The indicator with how often it is counted. */
    static String name(Indicator indicator, Words words) {
        return words.name(indicator.nameZh(), indicator.nameEn())
                + " · "
                + words.t("figures.frequency." + indicator.frequency().name());
    }
}
