package org.qinghe.work;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the responses are doing and which are new, on the home page. */
@Configuration(proxyBeanMethods = false)
class ResponsesHome {

    private static final Duration NEW = Duration.ofDays(7);

    @Bean
    HomeSection workProgressSection(ResponseTable responses, WorkScopes scopes, Clock clock) {
        return section(HomeSection.Question.HOW_ARE_WE_DOING, (viewer, words) -> {
            var progress = responses.progress(scopes.of(viewer), LocalDate.now(clock));
            return progress.responses() == 0
                    ? List.of()
                    : List.of(new HomeSection.Line(
                            words.t("work.home.doing", progress.done(), progress.tasks()),
                            "/responses",
                            words.number(progress.responses()),
                            false));
        });
    }

    @Bean
    HomeSection workNewSection(ResponseTable responses, WorkScopes scopes, Clock clock) {
        return section(HomeSection.Question.WHAT_CHANGED, (viewer, words) -> {
            var count = responses.countStartedSince(
                    scopes.of(viewer), clock.instant().minus(NEW));
            return count == 0
                    ? List.of()
                    : List.of(new HomeSection.Line(
                            words.t("work.home.started"), "/responses", words.number(count), false));
        });
    }

    private interface Lines {
        List<HomeSection.Line> of(Viewer viewer, Words words);
    }

    private static HomeSection section(HomeSection.Question question, Lines lines) {
        return new HomeSection() {
            @Override
            public Question question() {
                return question;
            }

            @Override
            public int order() {
                return 40;
            }

            @Override
            public List<Line> lines(Viewer viewer, Words words) {
                return viewer.may(WorkAccess.READ) ? lines.of(viewer, words) : List.of();
            }
        };
    }
}
