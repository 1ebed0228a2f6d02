package org.qinghe.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a request in as somebody with just the permissions a test names, without an account. */
public final class SignedIn {

    private SignedIn() {}

    public static Viewer viewer(UUID unit, String area, String... permissions) {
        return new Viewer(UUID.randomUUID(), "测试员", unit, "测试单位", "Test Unit", area, Set.of(permissions));
    }

    public static RequestPostProcessor as(Viewer viewer) {
        return authentication(token(viewer));
    }

    /**
     * Signs this thread in, for what is called without a request; whoever asks for it clears the context afterwards. In a
     * context of its own, since the one that is there may be another's.
     */
    public static void now(Viewer viewer) {
        SecurityContextHolder.setContext(new SecurityContextImpl(token(viewer)));
    }

    public static UsernamePasswordAuthenticationToken token(Viewer viewer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Carried(viewer),
                null,
                viewer.permissions().stream().map(SimpleGrantedAuthority::new).toList());
    }

    private record Carried(Viewer viewer) implements Viewer.Carrier, Principal, Serializable {
        @Override
        public String getName() {
            return viewer.name();
        }
    }
}
