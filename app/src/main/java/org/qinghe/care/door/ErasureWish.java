package org.qinghe.care.door;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.qinghe.care.erasure.ErasureRequests;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.Consent;
import org.springframework.stereotype.Component;

/** The person's wish that their record be deleted: asked, and taken back for as long as it is not done. */
@Component
class ErasureWish {

    private final ErasureRequests requests;

    ErasureWish(ErasureRequests requests) {
        this.requests = requests;
    }

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
        requests.ask(record.room(), record.person(), Consent.Way.OWN_DOOR);
        record.noted("own.erasureAsked");
    }

    void takeBack(OpenRecord record) {
        requests.withdraw(record.room(), record.person());
        record.noted("own.erasureTakenBack");
    }
}
