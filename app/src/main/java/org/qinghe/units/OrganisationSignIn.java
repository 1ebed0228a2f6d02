package org.qinghe.units;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signing in through the organisation's own OpenID Connect issuer, where one is configured. It recognises accounts that an
 * administrator opened, by verified e-mail or by a claim that names the sign-in name; it never opens one.
 */
@Component
class OrganisationSignIn implements ClientRegistrationRepository {

    static final String BEGIN = "/sign-in/with";
    static final String BACK = "/sign-in/back";
    static final String ID = "organisation";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final Viewers viewers;
    private final LettingIn lettingIn;
    private final AuditTrail trail;
    private final Clock clock;
    private final String claim;
    private final boolean configured;
    private final SingletonSupplier<ClientRegistration> registration;

    OrganisationSignIn(
            Accounts accounts,
            SecondFactors factors,
            SignIns signIns,
            Viewers viewers,
            LettingIn lettingIn,
            AuditTrail trail,
            Clock clock,
            @Value("${qinghe.oidc.issuer:}") String issuer,
            @Value("${qinghe.oidc.client-id:}") String clientId,
            @Value("${qinghe.oidc.client-secret:}") String clientSecret,
            @Value("${qinghe.oidc.claim:}") String claim) {
        this.accounts = accounts;
        this.factors = factors;
        this.signIns = signIns;
        this.viewers = viewers;
        this.lettingIn = lettingIn;
        this.trail = trail;
        this.clock = clock;
        this.claim = claim;
        this.configured = !issuer.isEmpty() && !clientId.isEmpty();
        this.registration = SingletonSupplier.of(() -> ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope("openid", "email", "profile")
                .redirectUri("{baseUrl}" + BACK)
                .build());
    }

    boolean configured() {
        return configured;
    }

    /** Asks the issuer about itself when first needed, so that Qinghe starts without it. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return configured && id.equals(ID) ? registration.obtain() : null;
    }

    AuthenticationProvider provider() {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), this::known);
    }

    void addTo(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(this)
                .authorizedClientRepository(new NoTokensKept())
                .loginPage("/sign-in")
                .authorizationEndpoint(begin -> begin.baseUri(BEGIN))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .successHandler(this::letIn)
                .failureHandler(this::refuse));
    }

    /** The person as the issuer describes them, where an account of ours is theirs. */
    private OidcUser known(OidcUserRequest request) {
        var person = new OidcUserService().loadUser(request);
        if (account(person).isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error("no_account"), "no account that may sign in");
        }
        return person;
    }

    private Optional<Account> account(OidcUser person) {
        var found = claim.isEmpty() ? byVerifiedEmail(person) : byClaim(person);
        return found.filter(account -> !account.disabled() && !account.lockedAt(clock.instant()));
    }

    private Optional<Account> byVerifiedEmail(OidcUser person) {
        return Boolean.TRUE.equals(person.getEmailVerified())
                ? Optional.ofNullable(person.getEmail()).flatMap(accounts::findByEmail)
                : Optional.empty();
    }

    private Optional<Account> byClaim(OidcUser person) {
        return Optional.ofNullable(person.getClaimAsString(claim)).flatMap(accounts::findBySignInName);
    }

    /** What the filter made of the person gives way to the account; the issuer's tokens are not kept. */
    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var account = account((OidcUser) java.util.Objects.requireNonNull(authentication.getPrincipal()))
                .orElseThrow();
        if (factors.has(account.id())) {
            lettingIn.letIn(viewers.owingSecondFactor(account), request, response);
        } else {
            signIns.succeeded(account.id(), SignInWay.ORGANISATION);
            lettingIn.letIn(viewers.of(account), request, response);
        }
        response.sendRedirect("/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        trail.record("units.organisationRefused", "sign-in");
        response.sendRedirect("/sign-in?stranger");
    }
}
