package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChecklistTable {

    private final JdbcClient database;

    ChecklistTable(JdbcClient database) {
        this.database = database;
    }

    void add(Checklist checklist) {
        database.sql("insert into oversight.checklist (id, title_zh, title_en) values (:id, :zh, :en)")
                .param("id", checklist.id())
                .param("zh", checklist.title().chinese())
                .param("en", checklist.title().english())
                .update();
        checklist.items().forEach(item -> add(checklist.id(), item));
    }

    private void add(UUID checklist, Checklist.Item item) {
        database.sql("""
                        insert into oversight.checklist_item (id, checklist, position, text_zh, text_en, topic, severity)
                        values (:id, :checklist, :position, :zh, :en, :topic, :severity)
                        """)
                .param("id", item.id())
                .param("checklist", checklist)
                .param("position", item.position())
                .param("zh", item.text().chinese())
                .param("en", item.text().english())
                .param("topic", item.topic().name())
                .param("severity", item.severity().name())
                .update();
    }

    /** Whether it was still in use. */
    boolean retire(UUID id) {
        return database.sql("update oversight.checklist set retired = true where id = :id and not retired")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Checklist> find(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those in use first; an installation has some dozens at most. */
    List<Checklist> all() {
        Map<UUID, List<Checklist.Item>> items = database
                .sql("select * from oversight.checklist_item order by checklist, position")
                .query((row, index) -> Map.entry(
                        row.getObject("checklist", UUID.class),
                        new Checklist.Item(
                                row.getObject("id", UUID.class),
                                row.getInt("position"),
                                new Bilingual(row.getString("text_zh"), row.getString("text_en")),
                                Topic.valueOf(row.getString("topic")),
                                Severity.valueOf(row.getString("severity")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("select * from oversight.checklist order by retired, title_zh, id")
                .query((row, index) -> new Checklist(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        items.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getBoolean("retired")))
                .list();
    }
}
