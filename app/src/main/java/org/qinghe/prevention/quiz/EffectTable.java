package org.qinghe.prevention.quiz;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.prevention.teaching.SchoolYear;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of classes that answered before and after, put together by lesson and by stage. */
@Repository
class EffectTable {

    private final JdbcClient database;

    EffectTable(JdbcClient database) {
        this.database = database;
    }

    /** @param of the class, which may have had several lessons */
    private record Result(UUID lesson, SchoolStage stage, String of, ClassResult result) {}

    /** What a year brought: by stage, and by lesson within it. */
    record Found(Map<SchoolStage, Effect> stages, Map<UUID, Effect> lessons) {}

    Found of(SchoolYear year, UnitSight sight) {
        var results = results(year, sight);
        Map<SchoolStage, Effect> stages = new EnumMap<>(SchoolStage.class);
        results.stream()
                .collect(Collectors.groupingBy(Result::stage))
                .forEach((stage, ofStage) -> stages.put(stage, Effect.of(byClass(ofStage))));
        Map<UUID, Effect> lessons = new TreeMap<>();
        results.stream()
                .collect(Collectors.groupingBy(Result::lesson))
                .forEach((lesson, ofLesson) -> lessons.put(
                        lesson, Effect.of(ofLesson.stream().map(Result::result).toList())));
        return new Found(stages, lessons);
    }

    /** A class that had several lessons is one class. */
    private static List<ClassResult> byClass(List<Result> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        Result::of, TreeMap::new, Collectors.mapping(Result::result, Collectors.toList())))
                .values()
                .stream()
                .map(ClassResult::mean)
                .toList();
    }

    private List<Result> results(SchoolYear year, UnitSight sight) {
        return database.sql("""
                        with share as (
                            select t.quiz, t.moment, sum(t.correct)::float8 / (s.answers * count(*)) as share
                            from prevention.tally t
                            join prevention.sitting s on s.quiz = t.quiz and s.moment = t.moment
                            where s.state = 'CLOSED' and s.answers is not null
                            group by t.quiz, t.moment, s.answers
                        )
                        select q.lesson, l.stage, q.school || '/' || q.grade || '/' || q.class_label as class,
                               b.share as before, a.share as after
                        from prevention.quiz q
                        join prevention.lesson l on l.id = q.lesson
                        join share b on b.quiz = q.id and b.moment = 'BEFORE'
                        join share a on a.quiz = q.id and a.moment = 'AFTER'
                        where q.year = :year and %s
                        order by q.id
                        """.formatted(UnitSight.on("q.school")))
                .param("year", year.begins())
                .params(sight.parameters())
                .query((row, index) -> new Result(
                        row.getObject("lesson", UUID.class),
                        SchoolStage.valueOf(row.getString("stage")),
                        row.getString("class"),
                        new ClassResult(row.getDouble("before"), row.getDouble("after"))))
                .list();
    }
}
