package org.qinghe.units;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes units and their posts; a unit has one first responsible person at most. */
@Component
class UnitKeeping implements UnitPosts {

    private final Units units;
    private final Posts posts;
    private final RoleBook roles;
    private final AuditTrail trail;

    UnitKeeping(Units units, Posts posts, RoleBook roles, AuditTrail trail) {
        this.units = units;
        this.posts = posts;
        this.roles = roles;
        this.trail = trail;
    }

    /**
     * Adds the unit or changes the one of that code.
     *
     * @throws Refused where a unit would become one of public security while somebody of it holds a care role
     */
    @Transactional
    public Unit save(UnitForm form) {
        var kind = Unit.Kind.valueOf(form.kind());
        boolean closed = units.findByCode(form.code())
                .map(unit -> roles.closedToEnforcementIn(unit.id()))
                .orElse(false);
        if (kind == Unit.Kind.PUBLIC_SECURITY && closed) {
            throw new Refused("units.refused.unitHoldsCare");
        }
        return units.save(form.code(), form.nameZh(), form.nameEn(), kind, form.area());
    }

    @Override
    public List<Post> of(UUID unit) {
        return posts.of(unit);
    }

    @Override
    @Transactional
    public boolean save(Post post) {
        boolean passed = post.responsibility() == Post.Responsibility.FIRST && posts.passOn(post.unit(), post.id());
        posts.save(post);
        trail.record(
                "units.postSaved",
                "unit/" + post.unit(),
                Map.of(
                        "post", post.id().toString(),
                        "responsibility", post.responsibility().name(),
                        "holder", post.holder().map(UUID::toString).orElse("")));
        return passed;
    }

    @Transactional
    public void remove(UUID unit, UUID post) {
        if (posts.remove(unit, post)) {
            trail.record("units.postRemoved", "unit/" + unit, Map.of("post", post.toString()));
        }
    }
}
