package org.qinghe.prevention.teaching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.web.Choices;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What the forms offer: lessons by stage and title, and grades. */
@Component
class LessonChoices {

    private final Lessons lessons;

    LessonChoices(Lessons lessons) {
        this.lessons = lessons;
    }

    List<Lesson> offered() {
        return lessons.offered();
    }

    /** @param all those to choose from */
    Map<String, String> of(Collection<Lesson> all, Page page) {
        return Choices.after(
                page.t("prevention.choose"),
                all,
                Lesson::id,
                lesson -> page.t(
                        "prevention.lesson.of",
                        page.t(lesson.stage().message()),
                        page.words().name(lesson.titleZh(), lesson.titleEn())));
    }

    static Map<String, String> grades(Page page) {
        return Choices.after(page.t("prevention.choose"), Grade.all(), Grade::value, grade -> page.t(grade.message()));
    }

    Map<UUID, Lesson> named(Collection<UUID> ids) {
        return lessons.findAll(ids);
    }

    static Map<UUID, String> titles(Collection<Lesson> lessons, Words words) {
        return lessons.stream()
                .collect(Collectors.toMap(Lesson::id, each -> words.name(each.titleZh(), each.titleEn())));
    }
}
