package org.qinghe.work;

import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a response with what came of it, once every task is confirmed or cancelled. */
@Component
class Closing {

    private final ResponseTable responses;
    private final Diary diary;
    private final AuditTrail trail;
    private final WorkTime time;

    Closing(ResponseTable responses, Diary diary, AuditTrail trail, WorkTime time) {
        this.responses = responses;
        this.diary = diary;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    Outcome close(Response response, String result) {
        if (response.isClosed()) {
            return new Outcome.Refused("work.refused.ended");
        }
        if (result.isBlank()) {
            return new Outcome.Refused("work.refused.words.close");
        }
        if (!responses.close(response.id(), result.strip(), time.now())) {
            return new Outcome.Refused("work.refused.unsettled");
        }
        diary.noteResponse(response.id(), Happening.What.RESPONSE_CLOSED, result.strip());
        trail.record("work.responseClosed", "response/" + response.id());
        return new Outcome.Taken();
    }
}
