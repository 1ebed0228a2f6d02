package org.qinghe.staff.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Post;
import org.qinghe.units.UnitPosts;
import org.qinghe.units.WorkloadPart;
import org.qinghe.units.WorkloadPart.OnHand;
import org.springframework.stereotype.Component;

/** Asks the modules what lies with whom. */
@Component
class Loads {

    private final List<WorkloadPart.OfWorkers> ofWorkers;
    private final List<WorkloadPart.OfUnits> ofUnits;
    private final Colleagues colleagues;
    private final UnitPosts posts;
    private final Clock clock;

    Loads(
            List<WorkloadPart.OfWorkers> ofWorkers,
            List<WorkloadPart.OfUnits> ofUnits,
            Colleagues colleagues,
            UnitPosts posts,
            Clock clock) {
        this.ofWorkers = inOrder(ofWorkers);
        this.ofUnits = inOrder(ofUnits);
        this.colleagues = colleagues;
        this.posts = posts;
        this.clock = clock;
    }

    private static <T extends WorkloadPart> List<T> inOrder(List<T> parts) {
        return parts.stream().sorted(Comparator.comparing(WorkloadPart::order)).toList();
    }

    Load of(Viewer worker) {
        return loads(List.of(new Colleague(worker.account(), worker.name(), worker.unit(), "")))
                .getFirst();
    }

    /** Of everybody who works for the unit, in the order of their names. */
    List<Load> ofWorkers(UUID unit) {
        return loads(colleagues.of(unit));
    }

    /** What lies with the unit and with nobody in particular. */
    List<Load.Counted> ofNobody(UUID unit) {
        return ofUnits.stream()
                .map(part -> new Load.Counted(part.message(), part.withNobody(unit, today())))
                .toList();
    }

    /** The accounts of those who answer for the unit by their post, first or directly. */
    Set<UUID> leaders(UUID unit) {
        return posts.of(unit).stream()
                .filter(post -> post.responsibility() != Post.Responsibility.NONE)
                .flatMap(post -> post.holder().stream())
                .collect(Collectors.toSet());
    }

    boolean leads(Viewer viewer) {
        return leaders(viewer.unit()).contains(viewer.account());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Load> loads(List<Colleague> workers) {
        var accounts = workers.stream().map(Colleague::account).toList();
        var counted =
                ofWorkers.stream().map(part -> part.with(accounts, today())).toList();
        return workers.stream()
                .map(worker -> new Load(worker.name(), counted(worker.account(), counted)))
                .toList();
    }

    private List<Load.Counted> counted(UUID account, List<Map<UUID, OnHand>> counted) {
        return IntStream.range(0, ofWorkers.size())
                .mapToObj(index -> new Load.Counted(
                        ofWorkers.get(index).message(), counted.get(index).getOrDefault(account, OnHand.NOTHING)))
                .toList();
    }
}
