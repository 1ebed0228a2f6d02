package org.qinghe.prevention.media;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileTable;
import org.qinghe.files.KeptFile;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is declared of pictures and who approved them; the files themselves are in a {@link FileTable}. */
@Repository
class PhotoTable {

    private record Declared(UUID photo, Consented consented, UUID addedBy, String approvedName) {}

    private final JdbcClient database;
    private final FileTable files;

    PhotoTable(JdbcClient database) {
        this.database = database;
        this.files = new FileTable(database, "prevention.event_photo", "event");
    }

    FileTable files() {
        return files;
    }

    Optional<PhotoEvent> event(UUID id, UnitSight sight) {
        return database.sql("select id, unit, title from prevention.event where id = :id and " + UnitSight.on("unit"))
                .param("id", id)
                .params(sight.parameters())
                .query((row, index) -> new PhotoEvent(
                        row.getObject("id", UUID.class), row.getObject("unit", UUID.class), row.getString("title")))
                .optional();
    }

    /** Keeps others from the event until the end of the transaction. */
    void hold(UUID event) {
        database.sql("select id from prevention.event where id = ? for update")
                .param(event)
                .query(UUID.class)
                .single();
    }

    /** For the picture that was just added to the event, which is held. */
    void declare(UUID event, Consented consented) {
        database.sql("""
                        insert into prevention.event_photo_consent (photo, consent, shows)
                        select p.id, :consent, :shows from prevention.event_photo p
                        where p.event = :event and not exists (select from prevention.event_photo_consent c where c.photo = p.id)
                        """)
                .param("event", event)
                .param("consent", consented.who().name())
                .param("shows", consented.shows())
                .update();
    }

    List<EventPhoto> of(UUID event) {
        var declared = declared(event);
        return files.of(event).stream()
                .flatMap(file -> Optional.ofNullable(declared.get(file.id())).map(each -> photo(file, each)).stream())
                .toList();
    }

    private static EventPhoto photo(KeptFile file, Declared declared) {
        return new EventPhoto(file, declared.consented(), declared.addedBy(), declared.approvedName());
    }

    private Map<UUID, Declared> declared(UUID event) {
        return database
                .sql("""
                        select c.*, p.added_by from prevention.event_photo p
                        join prevention.event_photo_consent c on c.photo = p.id
                        where p.event = ? and p.removed_at is null
                        """)
                .param(event)
                .query((row, index) -> new Declared(
                        row.getObject("photo", UUID.class),
                        new Consented(Consented.Who.valueOf(row.getString("consent")), row.getString("shows")),
                        row.getObject("added_by", UUID.class),
                        row.getString("approved_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Declared::photo, each -> each));
    }

    /** Whether it was not approved before, and somebody else handed it in. */
    boolean approve(UUID photo, Viewer by, Instant at) {
        return database.sql("""
                                update prevention.event_photo_consent c
                                set approved_by = :by, approved_name = :name, approved_at = :at
                                from prevention.event_photo p
                                where c.photo = :photo and p.id = c.photo and p.removed_at is null and p.added_by <> :by
                                  and c.approved_by is null
                                """)
                        .param("photo", photo)
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
