package org.qinghe.staff.pulse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes in as an answer, and what is kept of all answers once the survey is closed. */
@Repository
class AnswerTable {

    private final PulseDesk desk;

    AnswerTable(PulseDesk desk) {
        this.desk = desk;
    }

    /** The key of marks, encrypted; nothing where the survey is not open. */
    Optional<byte[]> markKey(UUID survey) {
        return desk.at(
                database -> database.sql("select mark_key from staff_pulse.survey where id = ? and state = 'OPEN'")
                        .param(survey)
                        .query(byte[].class)
                        .optional());
    }

    /** The groups of a survey, in order. */
    List<String> groups(UUID survey) {
        return desk.at(
                database -> database.sql("select grouped from staff_pulse.part where survey = ? order by grouped")
                        .param(survey)
                        .query(String.class)
                        .list());
    }

    Answered answer(UUID survey, byte[] mark, String group, List<Integer> values) {
        return Answered.valueOf(desk.at(database -> database.sql("select staff_pulse.answer(?, ?, ?, ?)")
                .params(survey, mark, group, values.toArray(Integer[]::new))
                .query(String.class)
                .single()));
    }

    /** Closes an open survey; what its counts let be known is all that is left of them. Whether it was open. */
    boolean close(UUID survey, SmallGroups rule) {
        return desk.at(database -> {
            var groups = groups(survey, rule.least(), database);
            if (groups.isEmpty()) {
                return false;
            }
            int number = 1;
            for (var shown : rule.protect(groups)) {
                keep(survey, number++, shown, database);
            }
            return true;
        });
    }

    private record Count(String group, int question, int value, int many) {}

    private static SortedMap<String, Filled> groups(UUID survey, int least, JdbcClient database) {
        Map<String, List<Count>> byGroup = new TreeMap<>();
        database.sql("select * from staff_pulse.close(?, ?) order by of_question, of_value")
                .params(survey, least)
                .query((row, index) -> new Count(
                        row.getString("of_group"),
                        row.getInt("of_question"),
                        row.getInt("of_value"),
                        row.getInt("many")))
                .list()
                .forEach(count -> byGroup.computeIfAbsent(count.group(), any -> new ArrayList<>())
                        .add(count));
        SortedMap<String, Filled> filled = new TreeMap<>();
        byGroup.forEach((group, counts) -> filled.put(group, filled(counts)));
        return filled;
    }

    /** Of one group, in the order of questions and values; value 0 is a question left open. */
    private static Filled filled(List<Count> counts) {
        List<Spread> spreads = new ArrayList<>();
        long answers = 0;
        for (int begin = 0; begin < counts.size(); begin += Spread.VALUES + 1) {
            var question = counts.subList(begin, begin + Spread.VALUES + 1);
            answers = question.stream().mapToLong(Count::many).sum();
            spreads.add(new Spread(question.subList(1, question.size()).stream()
                    .map(Count::many)
                    .toList()));
        }
        return new Filled(answers, spreads);
    }

    private static void keep(UUID survey, int question, Map<String, Spread> shown, JdbcClient database) {
        shown.forEach((group, spread) -> database.sql(
                        "insert into staff_pulse.shown (survey, grouped, question, counts) values (?, ?, ?, ?)")
                .params(survey, group, question, spread.counts().toArray(Integer[]::new))
                .update());
    }

    /** What a closed survey shows: by question and group. */
    Map<Integer, Map<String, Spread>> shown(UUID survey) {
        Map<Integer, Map<String, Spread>> shown = new HashMap<>();
        desk.at(database -> database.sql("select * from staff_pulse.shown where survey = ?")
                .param(survey)
                .query((row, index) -> {
                    var counts = (Integer[]) row.getArray("counts").getArray();
                    shown.computeIfAbsent(row.getInt("question"), any -> new HashMap<>())
                            .put(row.getString("grouped"), new Spread(List.of(counts)));
                    return index;
                })
                .list());
        return Collections.unmodifiableMap(shown);
    }
}
