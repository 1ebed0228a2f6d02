package org.qinghe.care.door;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.OpenRecord;
import org.springframework.stereotype.Component;

/** The person's wish that their record be deleted: asked, and taken back for as long as it is not done. */
@Component
class ErasureWish {

    Optional<ErasureAsked> of(OpenRecord record) {
        return record.room()
                .sql("select asked_at, state from care.erasure_request where client = ?")
                .param(record.person())
                .query((row, number) -> new ErasureAsked(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("state").equals("DONE")))
                .optional();
    }

    void ask(OpenRecord record) {
        write("insert into care.erasure_request (client) values (?) on conflict do nothing", record.person(), record);
        record.noted("own.erasureAsked");
    }

    void takeBack(OpenRecord record) {
        write("delete from care.erasure_request where client = ?", record.person(), record);
        record.noted("own.erasureTakenBack");
    }

    private static void write(String statement, UUID person, OpenRecord record) {
        record.room().sql(statement).param(person).update();
    }
}
