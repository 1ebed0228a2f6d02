package org.qinghe.prevention.quiz;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.qinghe.web.UnrememberedPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class QuizAccess {

    static final String QUIZZES = "/prevention/quizzes";
    static final String EFFECT = "/prevention/effect";

    /** Where pupils answer, signed in to nothing. */
    static final String PUBLIC = "/quiz";

    private static final String READ = "prevention.read";
    private static final String WRITE = "prevention.write";
    private static final String TEACH = "prevention.teach";

    @Bean
    ModuleAccess quizModuleAccess() {
        return new ModuleAccess(
                "prevention",
                List.of(),
                List.of(
                        Route.get("/prevention/lessons/{id}/questions", READ),
                        Route.post("/prevention/lessons/{id}/questions", WRITE),
                        Route.post("/prevention/questions/{id}/retire", WRITE),
                        Route.get(QUIZZES, TEACH),
                        Route.get(QUIZZES + "/new", TEACH),
                        Route.post(QUIZZES + "/new", TEACH),
                        Route.get(QUIZZES + "/{id}", TEACH),
                        Route.post(QUIZZES + "/{id}/open", TEACH),
                        Route.post(QUIZZES + "/{id}/close", TEACH),
                        Route.get(EFFECT, READ),
                        Route.get(EFFECT + ".xlsx", READ),
                        Route.open(HttpMethod.GET, PUBLIC),
                        Route.open(HttpMethod.POST, PUBLIC)));
    }

    /** No session, no cookie, nothing about who answered. */
    @Bean
    UnrememberedPages quizRemembersNobody() {
        return new UnrememberedPages(List.of(PUBLIC));
    }

    @Bean
    NavItem quizzesItem() {
        return new NavItem(Stage.PREVENTION, 50, "prevention.quizzes", QUIZZES, TEACH);
    }

    @Bean
    NavItem preventionEffectItem() {
        return new NavItem(Stage.PREVENTION, 60, "prevention.effect", EFFECT, READ);
    }
}
