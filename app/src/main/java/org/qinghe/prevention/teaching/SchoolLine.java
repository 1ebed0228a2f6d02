package org.qinghe.prevention.teaching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;

/**
 * A school with how far it is.
 *
 * @param byStage in the order of stages; none where nothing is planned and nothing was held
 * @param all all stages together
 */
public record SchoolLine(UUID school, String name, Map<SchoolStage, Coverage> byStage, Coverage all) {

    static List<SchoolLine> of(List<Unit> schools, Map<UUID, Map<SchoolStage, Coverage>> found, Words words) {
        return schools.stream()
                .map(school -> of(school, found.getOrDefault(school.id(), Map.of()), words))
                .toList();
    }

    private static SchoolLine of(Unit school, Map<SchoolStage, Coverage> byStage, Words words) {
        return new SchoolLine(
                school.id(),
                words.name(school.nameZh(), school.nameEn()),
                byStage,
                byStage.values().stream().reduce(Coverage.NOTHING, Coverage::plus));
    }

    /** All schools together, by stage; stages without anything too. */
    static Map<SchoolStage, Coverage> totals(Map<UUID, Map<SchoolStage, Coverage>> found) {
        return Arrays.stream(SchoolStage.values())
                .collect(Collectors.toMap(
                        stage -> stage,
                        stage -> found.values().stream()
                                .map(byStage -> byStage.getOrDefault(stage, Coverage.NOTHING))
                                .reduce(Coverage.NOTHING, Coverage::plus),
                        Coverage::plus,
                        () -> new java.util.EnumMap<>(SchoolStage.class)));
    }
}
