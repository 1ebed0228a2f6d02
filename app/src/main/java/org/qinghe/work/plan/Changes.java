package org.qinghe.work.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.Notices;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.TaskParent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Changes of what was promised. The unit concerned or the office asks, with a reason; somebody else of the office decides, and
 * what stood there before stays in the request.
 */
@Component
class Changes {

    private final ChangeTable requests;
    private final PlanTable objectives;
    private final MeasureTable measureTable;
    private final Plans plans;
    private final Measures measures;
    private final GivenTasks tasks;
    private final Units units;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    Changes(
            ChangeTable requests,
            PlanTable objectives,
            MeasureTable measureTable,
            Plans plans,
            Measures measures,
            GivenTasks tasks,
            Units units,
            Notices notices,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.objectives = objectives;
        this.measureTable = measureTable;
        this.plans = plans;
        this.measures = measures;
        this.tasks = tasks;
        this.units = units;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the viewer may ask to have changed: it is their unit's, or they lead the plan. */
    Optional<ChangeSubject> subject(ChangeSubject.Of of, UUID id, Viewer viewer) {
        var found = switch (of) {
            case OBJECTIVE -> plans.objective(id, viewer).flatMap(Changes::of);
            case MEASURE -> measures.find(id, viewer).flatMap(Changes::of);
            case TASK ->
                tasks.find(id)
                        .filter(task -> task.parent().kind() == TaskParent.Kind.MEASURE)
                        .filter(task ->
                                task.state().unfinished() && !task.state().undecided())
                        .flatMap(task -> measures.find(task.parent().id(), viewer)
                                .filter(placed -> placed.objective().withdrawn().isEmpty())
                                .map(placed -> new ChangeSubject(
                                        of,
                                        id,
                                        placed.plan(),
                                        task.title(),
                                        task.unit(),
                                        Map.of(
                                                ChangeKind.TERM,
                                                task.due().toString(),
                                                ChangeKind.UNIT,
                                                task.unit().toString()))));
        };
        return found.filter(subject -> subject.unit().equals(viewer.unit()) || decides(viewer, subject.plan()));
    }

    private static Optional<ChangeSubject> of(Plans.Promised promised) {
        var objective = promised.objective();
        return objective.withdrawn().isPresent()
                ? Optional.empty()
                : Optional.of(new ChangeSubject(
                        ChangeSubject.Of.OBJECTIVE,
                        objective.id(),
                        promised.plan(),
                        objective.title(),
                        objective.unit(),
                        Map.of(
                                ChangeKind.TARGET,
                                String.valueOf(objective.target()),
                                ChangeKind.UNIT,
                                objective.unit().toString(),
                                ChangeKind.WITHDRAWAL,
                                ChangeKind.HELD)));
    }

    private static Optional<ChangeSubject> of(Measures.Placed placed) {
        var measure = placed.measure();
        return placed.objective().withdrawn().isPresent()
                ? Optional.empty()
                : Optional.of(new ChangeSubject(
                        ChangeSubject.Of.MEASURE,
                        measure.id(),
                        placed.plan(),
                        measure.title(),
                        measure.unit(),
                        Map.of(
                                ChangeKind.TERM,
                                measure.ends().toString(),
                                ChangeKind.UNIT,
                                measure.unit().toString())));
    }

    boolean decides(Viewer viewer, Plan plan) {
        return viewer.may(PlanAccess.PLAN) && plans.leads(viewer, plan);
    }

    /** Whether the same is not asked for already. */
    @Transactional
    boolean ask(ChangeSubject subject, ChangeKind kind, String becomes, String reason) {
        if (!requests.add(subject, kind, becomes, reason, Viewer.required(), clock.instant())) {
            return false;
        }
        trail.record(
                "work.changeAsked",
                subject.of().word() + "/" + subject.id(),
                Map.of("kind", kind.name(), "from", subject.now().getOrDefault(kind, ""), "to", becomes));
        return true;
    }

    /** The message of why it cannot be decided so; nothing where it was. */
    @Transactional
    Optional<String> decide(ChangeRequest request, boolean granted, String answer) {
        var viewer = Viewer.required();
        if (request.asked().by().equals(viewer.account())) {
            return Optional.of("work.change.refused.own");
        }
        if (!requests.decide(request.id(), granted, answer, viewer, clock.instant())) {
            return Optional.of("work.change.refused.decided");
        }
        if (granted && !apply(request)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of("work.change.refused.meanwhile");
        }
        notices.tell(
                new NewNotice(
                        PlanNotices.DECIDED,
                        "",
                        request.title().chinese(),
                        request.title().english(),
                        Optional.empty(),
                        request.id().toString()),
                Audience.one(request.asked().by()));
        trail.record(
                granted ? "work.changeGranted" : "work.changeDeclined",
                request.of().word() + "/" + request.subject(),
                Map.of("kind", request.kind().name(), "from", request.was(), "to", request.becomes()));
        return Optional.empty();
    }

    /** Whether what stood there when it was asked still stands there. */
    private boolean apply(ChangeRequest request) {
        var id = request.subject();
        return switch (request.kind()) {
            case TARGET ->
                objectives.setTarget(id, Double.parseDouble(request.was()), Double.parseDouble(request.becomes()));
            case TERM -> setTerm(request, LocalDate.parse(request.was()), LocalDate.parse(request.becomes()));
            case UNIT -> setUnit(request, UUID.fromString(request.was()), UUID.fromString(request.becomes()));
            case WITHDRAWAL -> objectives.withdraw(id, request.reason(), clock.instant());
        };
    }

    private boolean setTerm(ChangeRequest request, LocalDate was, LocalDate becomes) {
        return request.of() == ChangeSubject.Of.MEASURE
                ? measureTable.setEnds(request.subject(), was, becomes)
                : tasks.find(request.subject())
                        .filter(task -> task.due().equals(was))
                        .filter(task -> tasks.postpone(task, becomes, request.reason()))
                        .isPresent();
    }

    private boolean setUnit(ChangeRequest request, UUID was, UUID becomes) {
        return switch (request.of()) {
            case OBJECTIVE -> objectives.setUnit(request.subject(), was, becomes);
            case MEASURE -> measureTable.setUnit(request.subject(), was, becomes);
            case TASK ->
                tasks.find(request.subject())
                        .filter(task -> task.unit().equals(was))
                        .flatMap(task -> units.find(becomes).filter(unit -> tasks.handOver(task, unit)))
                        .isPresent();
        };
    }

    Optional<ChangeRequest> find(UUID id) {
        return requests.find(id);
    }

    /** Everything ever asked about it, newest first. */
    List<ChangeRequest> about(UUID subject) {
        return requests.about(subject);
    }

    long count(Viewer viewer) {
        return requests.count(watched(viewer), viewer.account());
    }

    List<ChangeRequest> page(Viewer viewer, Paging paging) {
        return requests.page(watched(viewer), viewer.account(), paging);
    }

    /** How many wait for this viewer to decide. */
    long waiting(Viewer viewer) {
        var led = plans.readBy(viewer).stream()
                .filter(plan -> decides(viewer, plan))
                .map(Plan::id)
                .toList();
        return requests.waiting(led, viewer.account());
    }

    /** The plans of the viewer's area and below; of those above only what they asked themselves. */
    private List<UUID> watched(Viewer viewer) {
        return plans.readBy(viewer).stream()
                .filter(plan -> plans.leads(viewer, plan))
                .map(Plan::id)
                .toList();
    }
}
