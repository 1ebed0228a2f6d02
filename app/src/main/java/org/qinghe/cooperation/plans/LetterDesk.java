package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.cooperation.Partner;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes letters from files and from where partners answer, and notes what came of each, a refusal too. */
@Component
class LetterDesk {

    /** Thirty tasks with the longest words, twice over. */
    static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LetterIntake intake;
    private final LetterTable letters;
    private final SharedTaskTable tasks;
    private final JointNotices notices;
    private final JointPartners partners;
    private final AuditTrail trail;
    private final TransactionOperations transactions;
    private final Clock clock;

    LetterDesk(
            LetterIntake intake,
            LetterTable letters,
            SharedTaskTable tasks,
            JointNotices notices,
            JointPartners partners,
            AuditTrail trail,
            TransactionOperations transactions,
            Clock clock) {
        this.intake = intake;
        this.letters = letters;
        this.tasks = tasks;
        this.notices = notices;
        this.partners = partners;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    LetterOutcome fromFile(byte[] file, Viewer by) {
        var outcome = take(file);
        note(outcome, ListedArrival.Way.FILE, Optional.of(by.account()));
        return outcome;
    }

    /** What came of each letter that is waiting there; one outcome where none could be had. */
    List<LetterOutcome> fromAddress(Partner partner, Optional<UUID> by) {
        var outcomes = switch (partners.ask(partner, LetterBox.PATH)) {
            case JointPartners.Answer.Failed(String message, String detail) ->
                List.of(new LetterOutcome(message, detail, Optional.of(partner.id()), Optional.empty()));
            case JointPartners.Answer.Got(byte[] content) ->
                files(content)
                        .map(files -> files.stream().map(this::take).toList())
                        .orElseGet(() -> List.of(
                                LetterOutcome.refused("unreadable", Optional.of(partner.id()), Optional.empty())));
        };
        outcomes.stream()
                .filter(outcome -> !outcome.message().equals(LetterOutcome.NOTHING_NEW))
                .forEach(outcome -> note(outcome, ListedArrival.Way.ADDRESS, by));
        return outcomes;
    }

    /** After the tables are fetched. A letter is taken once, so it does no harm where several instances do it. */
    @Scheduled(cron = "0 40 5 * * *", zone = "Asia/Shanghai")
    void daily() {
        partners.all().stream()
                .filter(each -> each.daily() && !each.site().isEmpty())
                .filter(each -> partners.keyOf(each).isPresent())
                .forEach(each -> fromAddress(each, Optional.empty()));
        remind();
    }

    /** Tells once of each task of theirs that is late by what they told. */
    void remind() {
        transactions.executeWithoutResult(status -> tasks.late(LocalDate.now(clock))
                .forEach(late -> notices.tell(
                        JointNotices.LATE,
                        late.plan(),
                        late.title(),
                        Optional.of(late.due()),
                        late.task() + " " + late.due())));
    }

    private LetterOutcome take(byte[] file) {
        if (file.length > MOST_BYTES) {
            return LetterOutcome.refused("tooLarge", Optional.empty(), Optional.empty());
        }
        return switch (partners.sender(file)) {
            case JointPartners.Sender.NoFile() ->
                LetterOutcome.refused("unreadable", Optional.empty(), Optional.empty());
            case JointPartners.Sender.NotSigned() ->
                LetterOutcome.refused("notSigned", Optional.empty(), Optional.empty());
            case JointPartners.Sender.Known(Partner partner, byte[] content) -> take(partner, content);
        };
    }

    private LetterOutcome take(Partner partner, byte[] content) {
        var letter = Letter.read(content);
        var plan = letter.map(Letter::plan);
        if (letter.isEmpty()) {
            return LetterOutcome.refused("format", Optional.of(partner.id()), plan);
        }
        try {
            return intake.take(letter.get(), content, partner);
        } catch (LetterRefused refused) {
            return LetterOutcome.refused(refused.why(), Optional.of(partner.id()), plan);
        }
    }

    private void note(LetterOutcome outcome, ListedArrival.Way way, Optional<UUID> by) {
        transactions.executeWithoutResult(status -> {
            letters.note(new ListedArrival(
                    clock.instant(), by, way, outcome.partner(), outcome.plan(), outcome.message(), outcome.detail()));
            if (!outcome.message().startsWith(LetterOutcome.TAKEN)) {
                trail.record(
                        "cooperation.planLetterRefused",
                        outcome.plan().map(id -> "joint-plan/" + id).orElse("joint-plan"));
            }
        });
    }

    private static Optional<List<byte[]>> files(byte[] content) {
        try {
            var decoder = Base64.getDecoder();
            return Optional.ofNullable(JSON.readValue(content, LetterBox.Bundle.class))
                    .filter(bundle -> LetterBox.Bundle.FORMAT.equals(bundle.format())
                            && bundle.letters().size() <= LetterBox.MOST)
                    .map(bundle ->
                            bundle.letters().stream().map(decoder::decode).toList());
        } catch (JacksonException | IllegalArgumentException | NullPointerException none) {
            return Optional.empty();
        }
    }
}
