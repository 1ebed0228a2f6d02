package org.qinghe.oversight.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class ProposedStudies implements EffectStudies {

    private final Subjects subjects;
    private final StudyDrafting drafting;
    private final Studies studies;
    private final MessageSource messages;
    private final Clock clock;

    ProposedStudies(Subjects subjects, StudyDrafting drafting, Studies studies, MessageSource messages, Clock clock) {
        this.subjects = subjects;
        this.drafting = drafting;
        this.studies = studies;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> study(UUID response) {
        var words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        return subjects.check(EffectForm.of(Map.of("response", response.toString())))
                .subject()
                .flatMap(subject -> drafting.of(subject, studies.sight()))
                .flatMap(draft -> draft.check(LocalDate.now(clock), words)
                        .check(draft.proposed(words))
                        .design())
                .flatMap(design -> studies.make(design, Optional.empty()) instanceof Studies.Made.Kept kept
                        ? Optional.of(kept.id())
                        : Optional.empty());
    }
}
