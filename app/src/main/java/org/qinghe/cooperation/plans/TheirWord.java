package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes of a letter what follows from it: each side proposes, answers what the other proposed, and tells of its own tasks. */
@Component
class TheirWord {

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final SharedTasks tasks;
    private final SharedTaskTable told;
    private final JointNotices notices;
    private final Clock clock;

    TheirWord(
            JointPlanTable plans,
            VersionTable versions,
            SharedTasks tasks,
            SharedTaskTable told,
            JointNotices notices,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tasks = tasks;
        this.told = told;
        this.notices = notices;
        this.clock = clock;
    }

    /** What was new in it, in the words of {@link ListedLetter#says()}; the weightiest where it is several things. */
    String take(Letter letter, Optional<Version> proposal, JointPlan plan, Versions before) {
        var now = clock.instant();
        boolean proposed =
                proposal.filter(each -> before.find(each.digest()).isEmpty()).isPresent();
        if (proposed) {
            versions.add(plan.id(), proposal.orElseThrow());
        }
        boolean declined = Optional.ofNullable(letter.declined())
                .filter(each -> answer(plan, before, each.digest(), new Version.Answer(false, each.reason(), now)))
                .isPresent();
        boolean accepted = Optional.ofNullable(letter.accepted())
                .filter(each -> answer(plan, before, each, new Version.Answer(true, "", now)))
                .isPresent();
        var ending = Optional.ofNullable(letter.ended())
                .filter(end -> !plan.ended())
                .map(end -> new JointPlan.Ending(Side.THEIRS, now, end.why()));
        ending.ifPresent(end -> plans.end(plan.id(), end));
        boolean ended = ending.isPresent();
        var after = versions.of(plan.id(), plan.ended() || ended);
        if (proposed || declined || accepted || ended) {
            plans.stand(plan.id(), after, now);
        }
        after.agreed()
                .filter(agreed -> !after.ended())
                .filter(agreed -> !before.agreed().map(Version::digest).equals(Optional.of(agreed.digest())))
                .ifPresent(agreed -> tasks.agree(plan, agreed));
        boolean done = tell(letter, plan, now);
        if (ended) {
            tasks.end(plan.id());
        }
        var news = new News(proposed && after.openFor(Side.OURS).isPresent(), accepted, declined, done, ended);
        announce(news, plan.id(), after.standing().terms().title(), letter.number());
        return news.says(proposed);
    }

    /** Whether it is an answer to something of ours that was not answered yet; we may have forgotten what, with a backup restored. */
    private boolean answer(JointPlan plan, Versions before, String digest, Version.Answer answer) {
        var version = before.find(digest)
                .filter(each -> each.by() == Side.OURS && each.answer().isEmpty());
        version.ifPresent(each -> versions.answer(plan.id(), each, answer));
        return version.isPresent();
    }

    /** Whether one of theirs is done now that was not. */
    private boolean tell(Letter letter, JointPlan plan, Instant now) {
        var known = told.of(plan.id()).stream().collect(Collectors.toMap(SharedTask::id, Function.identity()));
        boolean done = false;
        for (var state : letter.states()) {
            var task = Optional.ofNullable(known.get(state.task()));
            if (task.filter(each -> each.side() == Side.OURS).isPresent()) {
                throw new LetterRefused("ourTask");
            }
            if (task.isPresent()) {
                told.told(plan.id(), state.task(), new SharedTask.Told(state.state(), state.since(), now));
                done |= state.state() == TaskTold.DONE && !task.get().done();
            }
        }
        return done;
    }

    private void announce(News news, UUID plan, String title, long number) {
        var occasion = String.valueOf(number);
        if (news.proposed()) {
            notices.tell(JointNotices.PROPOSED, plan, title, Optional.empty(), occasion);
        }
        if (news.accepted()) {
            notices.tell(JointNotices.ACCEPTED, plan, title, Optional.empty(), occasion);
        }
        if (news.declined()) {
            notices.tell(JointNotices.DECLINED, plan, title, Optional.empty(), occasion);
        }
        if (news.done()) {
            notices.tell(JointNotices.DONE, plan, title, Optional.empty(), occasion);
        }
        if (news.ended()) {
            notices.answered(plan);
            notices.tell(JointNotices.ENDED, plan, title, Optional.empty(), occasion);
        }
        if (news.ended() || noneLate(told.of(plan))) {
            notices.inTime(plan);
        }
    }

    private boolean noneLate(List<SharedTask> all) {
        var today = LocalDate.now(clock);
        return all.stream().noneMatch(task -> task.side() == Side.THEIRS && task.late(today));
    }

    private record News(boolean proposed, boolean accepted, boolean declined, boolean done, boolean ended) {

        String says(boolean anyProposal) {
            if (ended) {
                return "ended";
            }
            return anyProposal ? "proposed" : accepted ? "accepted" : declined ? "declined" : LetterWriting.STATES;
        }
    }
}
