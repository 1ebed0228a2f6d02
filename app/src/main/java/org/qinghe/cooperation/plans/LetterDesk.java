package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.cooperation.Partner;
import org.qinghe.safeguards.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(LetterDesk.class);

    private static final String FAILED = "failed";

    /** What stood on a page of a partner's box. */
    private record Got(List<byte[]> files, boolean more) {}

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
        var outcomes = asked(partner);
        outcomes.stream()
                .filter(outcome -> !outcome.message().equals(LetterOutcome.NOTHING_NEW))
                .forEach(outcome -> note(outcome, ListedArrival.Way.ADDRESS, by));
        return outcomes;
    }

    /** After the tables are fetched. A letter is taken once, so it does no harm where several instances do it. */
    @Scheduled(cron = "0 40 5 * * *", zone = "Asia/Shanghai")
    void daily() {
        partners.reachable().stream().filter(Partner::daily).forEach(each -> fromAddress(each, Optional.empty()));
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

    private List<LetterOutcome> asked(Partner partner) {
        List<LetterOutcome> outcomes = new ArrayList<>();
        try {
            boolean more = true;
            for (int page = 1; more && page <= LetterBox.MOST_PAGES; page++) {
                more = asked(partner, page, outcomes);
            }
        } catch (RuntimeException unforeseen) {
            LOG.error("asking partner {} for letters broke off", partner.id(), unforeseen);
            outcomes.add(LetterOutcome.refused(FAILED, Optional.of(partner.id()), Optional.empty()));
        }
        return outcomes;
    }

    /** Adds what came of the letters of that page; whether there is another one. */
    private boolean asked(Partner partner, int page, List<LetterOutcome> outcomes) {
        return switch (partners.ask(partner, LetterBox.path(page))) {
            case JointPartners.Answer.Failed(String message, String detail) -> {
                outcomes.add(new LetterOutcome(message, detail, Optional.of(partner.id()), Optional.empty()));
                yield false;
            }
            case JointPartners.Answer.Got(byte[] content) -> {
                var read = read(content);
                read.ifPresentOrElse(
                        got -> got.files().forEach(file -> outcomes.add(take(file))),
                        () -> outcomes.add(
                                LetterOutcome.refused("unreadable", Optional.of(partner.id()), Optional.empty())));
                yield read.filter(Got::more).isPresent();
            }
        };
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
        } catch (RuntimeException unforeseen) {
            LOG.error(
                    "the letter of partner {} about plan {} broke off",
                    partner.id(),
                    letter.get().plan(),
                    unforeseen);
            return LetterOutcome.refused(FAILED, Optional.of(partner.id()), plan);
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

    private static Optional<Got> read(byte[] content) {
        try {
            var decoder = Base64.getDecoder();
            return Optional.ofNullable(JSON.readValue(content, LetterBox.Bundle.class))
                    .filter(bundle -> LetterBox.Bundle.FORMAT.equals(bundle.format())
                            && bundle.letters().size() <= LetterBox.MOST)
                    .map(bundle -> new Got(
                            bundle.letters().stream().map(decoder::decode).toList(),
                            Boolean.TRUE.equals(bundle.more())));
        } catch (JacksonException | IllegalArgumentException | NullPointerException none) {
            return Optional.empty();
        }
    }
}
