package org.qinghe.prevention.curriculum;

import java.util.List;
import java.util.UUID;
import org.qinghe.prevention.SchoolStage;

/**
 * A lesson that schools can hold.
 *
 * @param unit the unit that wrote it and keeps it
 * @param titleEn may be empty
 * @param minutes how long it takes
 * @param about what happens in it
 * @param goals the codes of the goals it serves, all of its stage
 * @param retired whether it is offered no more; what was planned and held with it stays
 */
public record Lesson(
        UUID id,
        UUID unit,
        SchoolStage stage,
        String titleZh,
        String titleEn,
        Teaching teaching,
        int minutes,
        String about,
        List<String> goals,
        List<Link> links,
        boolean retired) {

    public Lesson {
        goals = List.copyOf(goals);
        links = List.copyOf(links);
    }

    public String path() {
        return "/prevention/lessons/" + id;
    }
}
