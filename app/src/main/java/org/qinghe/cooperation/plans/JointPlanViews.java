package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.Agreement;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.cooperation.Partner;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.Task;
import org.qinghe.work.TaskCount;
import org.qinghe.work.TaskParent;
import org.qinghe.work.UnitChoice;
import org.springframework.stereotype.Component;

/** Brings together what the pages show. */
@Component
class JointPlanViews {

    private static final int LETTERS_SHOWN = 50;
    private static final int ARRIVALS_SHOWN = 20;

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final SharedTasks tasks;
    private final SharedTaskTable taskTable;
    private final LetterTable letters;
    private final JointPartners partners;
    private final GivenTasks given;
    private final Units units;
    private final UnitChoice choice;
    private final Clock clock;

    JointPlanViews(
            JointPlanTable plans,
            VersionTable versions,
            SharedTasks tasks,
            SharedTaskTable taskTable,
            LetterTable letters,
            JointPartners partners,
            GivenTasks given,
            Units units,
            UnitChoice choice,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tasks = tasks;
        this.taskTable = taskTable;
        this.letters = letters;
        this.partners = partners;
        this.given = given;
        this.units = units;
        this.choice = choice;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<ListedPlan> listed(PlanQuery query, PlanSight sight, Paging paging, Words words) {
        var found = plans.page(query, sight, paging);
        var ids = found.stream().map(JointPlan::id).toList();
        var ours = given.counts(TaskParent.Kind.JOINT_PLAN, ids);
        var theirs = taskTable.theirs(ids, today());
        var names = names(words);
        return found.stream()
                .map(plan -> new ListedPlan(
                        plan,
                        names.getOrDefault(plan.partner(), ""),
                        ours.getOrDefault(plan.id(), TaskCount.NONE),
                        theirs.getOrDefault(plan.id(), TaskCount.NONE)))
                .toList();
    }

    /** What the partners are called, by id. */
    Map<UUID, String> names(Words words) {
        return partners.all().stream().collect(Collectors.toMap(Partner::id, each -> name(each, words)));
    }

    Map<String, String> partnersToChoose(Words words) {
        return Choices.after(words.t("web.all"), partners.all(), Partner::id, each -> name(each, words));
    }

    /** The agreements that hold, of one partner or of all, each under the partner's name. */
    Map<String, String> agreements(Optional<UUID> partner, Words words) {
        var names = names(words);
        return Choices.after(
                words.t("cooperation.plan.choose.agreement"),
                partner.map(partners::inForceWith).orElseGet(partners::inForce),
                Agreement::id,
                each -> names.getOrDefault(each.partner(), "") + " · " + each.title());
    }

    Map<String, String> units(Words words) {
        return choice.byId(words, "cooperation.plan.choose.unit");
    }

    List<ListedArrival> arrivals() {
        return letters.arrivals(ARRIVALS_SHOWN);
    }

    List<Partner> reachable() {
        return partners.reachable();
    }

    PlanView of(JointPlan plan, Words words) {
        var known = versions.of(plan.id(), plan.ended());
        boolean keeps = Viewer.required().may(JointPlansAccess.KEEP);
        var chosen = versions.units(plan.id(), known.standing().digest());
        var partner = partners.find(plan.partner()).orElseThrow();
        return new PlanView(
                plan,
                partner,
                plan.agreement().flatMap(partners::agreement),
                known,
                tasks.of(plan.id()),
                given.of(TaskParent.Kind.JOINT_PLAN, List.of(plan.id())).stream()
                        .map(Task::id)
                        .collect(Collectors.toSet()),
                letters.of(plan.id(), LETTERS_SHOWN),
                keeps ? letters.arrivals(plan.id(), ARRIVALS_SHOWN) : List.of(),
                LetterWriting.hasSpoken(plan, known),
                partners.keyOf(partner).isPresent(),
                partners.inForceWith(plan.partner()),
                keeps ? units(words) : Map.of(),
                chosen,
                UnitChoices.names(units.findAll(chosen.values()).values(), words),
                today());
    }

    static String name(Partner partner, Words words) {
        return words.name(partner.nameZh(), partner.nameEn());
    }
}
