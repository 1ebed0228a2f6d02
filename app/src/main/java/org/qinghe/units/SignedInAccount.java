package org.qinghe.units;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The principal of a session; it holds no secret.
 *
 * @param viewer what other modules may know of it
 * @param signInName as typed at sign-in
 * @param mustChangePassword whether everything else waits for a new password
 * @param owesSecondFactor whether only the password was given yet; nothing is permitted until the rest is
 * @param since when the sign-in began
 */
record SignedInAccount(
        Viewer viewer, String signInName, boolean mustChangePassword, boolean owesSecondFactor, Instant since)
        implements Principal, Viewer.Carrier, Serializable {

    private static final long serialVersionUID = 3;

    /** Whoever made this request, if it was an account of ours. */
    static Optional<SignedInAccount> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
                ? Optional.of(account)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return signInName;
    }

    /** As the security filters want it: the permissions are the authorities. */
    Authentication token() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this,
                null,
                viewer.permissions().stream().map(SimpleGrantedAuthority::new).toList());
    }
}
