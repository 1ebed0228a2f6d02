package org.qinghe.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is looking: the account that is signed in, as far as other modules need to know it.
 *
 * @param account the account's id
 * @param name the account's name for display
 * @param unit the unit the account works for
 * @param unitNameZh the unit's Chinese name
 * @param unitNameEn the unit's English name, or empty text
 * @param area the code of the unit's area; the account sees this area and those below it; empty text is everything
 * @param permissions the codes of what the account may do
 */
public record Viewer(
        UUID account,
        String name,
        UUID unit,
        String unitNameZh,
        String unitNameEn,
        String area,
        Set<String> permissions)
        implements java.io.Serializable {

    public Viewer {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The viewer of this request, if somebody is signed in. */
    public static Optional<Viewer> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Carrier carrier
                ? Optional.of(carrier.viewer())
                : Optional.empty();
    }

    /**
     * The viewer of this request.
     *
     * @throws IllegalStateException where nobody is signed in: the route should not have been open
     */
    public static Viewer required() {
        return current().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** What the signed-in principal implements. */
    public interface Carrier {
        Viewer viewer();
    }
}
