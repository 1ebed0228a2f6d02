package org.qinghe.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.StandardRole;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Post;
import org.qinghe.units.Post.Responsibility;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitPosts;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who answers for the units of the fictional county: in each one person first, and another directly. */
@Component
@Lazy
class DemoPosts {

    private final Units units;
    private final UnitPosts posts;
    private final Colleagues colleagues;

    DemoPosts(Units units, UnitPosts posts, Colleagues colleagues) {
        this.units = units;
        this.posts = posts;
        this.colleagues = colleagues;
    }

    /**
     * Fills both posts of every unit.
     *
     * @param leading the accounts that people sign in with and that answer directly for a unit, by its code
     */
    void fill(Map<String, UUID> leading) {
        int number = 0;
        for (var unit : units.all()) {
            int next = number;
            hold(unit, "主要负责人", "Head", Responsibility.FIRST, open(unit, "first", next));
            var direct = Optional.ofNullable(leading.get(unit.code())).orElseGet(() -> open(unit, "direct", next + 1));
            hold(unit, "分管负责人", "Deputy head in charge", Responsibility.DIRECT, direct);
            number += 2;
        }
    }

    /** Somebody who can be named; nobody signs in as them until an administrator gives them a password. */
    private UUID open(Unit unit, String post, int number) {
        return colleagues.open(
                unit.id(), unit.code() + "-" + post, DemoNames.person(number), List.of(StandardRole.UNIT_LEADER));
    }

    private void hold(Unit unit, String titleZh, String titleEn, Responsibility responsibility, UUID holder) {
        posts.save(new Post(UUID.randomUUID(), unit.id(), titleZh, titleEn, Optional.of(holder), "", responsibility));
    }
}
