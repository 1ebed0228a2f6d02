package org.qinghe.units;

import java.io.Serializable;
import java.security.Principal;
import org.qinghe.access.Viewer;

/**
 * The principal of a session; it holds no secret.
 *
 * @param viewer what other modules may know of it
 * @param signInName as typed at sign-in
 * @param mustChangePassword whether everything else waits for a new password
 */
record SignedInAccount(Viewer viewer, String signInName, boolean mustChangePassword)
        implements Principal, Viewer.Carrier, Serializable {

    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return signInName;
    }

    SignedInAccount withPasswordChanged() {
        return new SignedInAccount(viewer, signInName, false);
    }
}
