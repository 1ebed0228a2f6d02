package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.cooperation.Agreement;
import org.qinghe.cooperation.Partner;
import org.qinghe.web.Choices;

/**
 * A plan as its page shows it.
 *
 * @param tasks of what was agreed last
 * @param seen the ids of those of our tasks in work that the viewer may see
 * @param letters the newest first
 * @param arrivals what came of the files that spoke of it, the newest first; for whoever keeps plans, none for others
 * @param spoken whether we have anything to say in a letter
 * @param compared whether their key was compared, so that a letter can be meant for them
 * @param agreements what holds with the partner, for whoever answers
 * @param units by id, for whoever answers; none for others
 * @param chosen our unit of each of our tasks, where one was chosen before
 * @param unitNames what the units of our tasks are called
 */
public record PlanView(
        JointPlan plan,
        Partner partner,
        Optional<Agreement> agreement,
        Versions versions,
        List<SharedTask> tasks,
        Set<UUID> seen,
        List<ListedLetter> letters,
        List<ListedArrival> arrivals,
        boolean spoken,
        boolean compared,
        List<Agreement> agreements,
        Map<String, String> units,
        Map<UUID, UUID> chosen,
        Map<UUID, String> unitNames,
        LocalDate today) {

    public List<SharedTask> tasks(Side side) {
        return tasks.stream().filter(task -> task.side() == side).toList();
    }

    /** Whether the viewer may see the task in work. */
    public boolean opens(SharedTask task) {
        return task.work().filter(seen::contains).isPresent();
    }

    public boolean keeps() {
        return !units.isEmpty();
    }

    public Map<String, String> agreementsToChoose() {
        return Choices.of(agreements, Agreement::id, Agreement::title);
    }

    /** The id of the agreement it was made under, or empty text. */
    public String agreementChosen() {
        return plan.agreement().map(UUID::toString).orElse("");
    }

    /** What our unit of a task is called. */
    public String who(SharedTask task) {
        return Optional.ofNullable(chosen.get(task.id())).map(unitNames::get).orElse(task.who());
    }

    public String unit(Terms.Item item) {
        return Optional.ofNullable(chosen.get(item.id())).map(UUID::toString).orElse("");
    }
}
