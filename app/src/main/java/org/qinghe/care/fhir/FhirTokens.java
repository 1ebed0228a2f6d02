package org.qinghe.care.fhir;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.care.lock.SystemTokens;
import org.qinghe.care.lock.SystemTokens.Answer;
import org.qinghe.care.systems.Secrets;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Register;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Client credentials (RFC 6749, 4.4) for care systems: number and secret, and back comes an opaque token for five minutes. One
 * kind of client and one kind of grant: no other server is needed for that.
 */
@Controller
class FhirTokens {

    private static final int SECONDS = 300;
    private static final String BASIC = "Basic ";
    private static final Pattern SCOPE = Pattern.compile("system/(\\*|[A-Z][A-Za-z]{2,40})\\.(c?r?s?)");

    private final SystemTokens tokens;
    private final Register register;
    private final AuditTrail trail;

    FhirTokens(SystemTokens tokens, Register register, AuditTrail trail) {
        this.tokens = tokens;
        this.register = register;
        this.trail = trail;
    }

    /** What RFC 6749, 5.1 says of a token. */
    record Token(
            @JsonProperty("access_token") String token,
            @JsonProperty("token_type") String kind,
            @JsonProperty("expires_in") long seconds,
            String scope) {}

    private record Credentials(UUID system, String secret) {}

    @GetMapping("/fhir/.well-known/smart-configuration")
    ResponseEntity<Map<String, Object>> smart() {
        return ResponseEntity.ok(Map.of(
                "token_endpoint", FhirAnswers.base() + "/token",
                "grant_types_supported", List.of("client_credentials"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "capabilities", List.of("client-confidential-symmetric", "permission-v2")));
    }

    @PostMapping("/fhir/token")
    ResponseEntity<?> issue(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam(name = "grant_type", defaultValue = "") String way,
            @RequestParam(name = "client_id", defaultValue = "") String id,
            @RequestParam(name = "client_secret", defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String scope) {
        if (!way.equals("client_credentials")) {
            return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
        }
        var asked = Stream.of(scope.strip().split(" +"))
                .filter(each -> !each.isEmpty())
                .toList();
        if (!asked.stream().allMatch(each -> SCOPE.matcher(each).matches() && !each.endsWith("."))) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_scope");
        }
        return (authorization.isEmpty() ? credentials(id, secret) : credentials(authorization))
                .<ResponseEntity<?>>map(each -> issued(each, asked))
                .orElseGet(() -> refused(HttpStatus.UNAUTHORIZED, "invalid_client"));
    }

    private ResponseEntity<?> issued(Credentials credentials, List<String> asked) {
        var token = Secrets.fresh();
        var answer = tokens.issue(
                credentials.system(),
                Secrets.hash(credentials.secret()),
                Secrets.hash(token),
                asked.stream().flatMap(FhirTokens::granted).toList());
        if (!answer.equals(new Answer.Wrong(false))) {
            trail.record(
                    answer instanceof Answer.Given ? "care.systemTokenGiven" : "care.systemTokenRefused",
                    "system/" + credentials.system(),
                    Map.of("answer", answer.getClass().getSimpleName()));
        }
        return switch (answer) {
            case Answer.Given given -> {
                register.grant(given.purpose());
                yield given(token, given.scopes());
            }
            case Answer.Wrong wrong -> refused(HttpStatus.UNAUTHORIZED, "invalid_client");
            case Answer.Over over -> refused(HttpStatus.UNAUTHORIZED, "invalid_client");
            case Answer.NoScope none -> refused(HttpStatus.BAD_REQUEST, "invalid_scope");
            case Answer.Paused paused -> refused(HttpStatus.TOO_MANY_REQUESTS, "temporarily_unavailable");
        };
    }

    private static ResponseEntity<Token> given(String token, List<String> scopes) {
        var scope = scopes.stream().map(each -> "system/" + each).collect(Collectors.joining(" "));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(token, "Bearer", SECONDS, scope));
    }

    /** As grants are kept: reading and searching are one, creating is another. */
    private static Stream<String> granted(String scope) {
        var type = scope.substring("system/".length(), scope.lastIndexOf('.'));
        var letters = scope.substring(scope.lastIndexOf('.') + 1);
        return Stream.of("c", "rs")
                .filter(each -> each.chars().anyMatch(letter -> letters.indexOf(letter) >= 0))
                .map(each -> type + "." + each);
    }

    private static Optional<Credentials> credentials(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            var parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? credentials(parts[0], parts[1]) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Credentials> credentials(String id, String secret) {
        return ResourceKind.uuid(id).map(system -> new Credentials(system, secret));
    }

    private static ResponseEntity<?> refused(HttpStatus status, String error) {
        var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"fhir\"");
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.body(Map.of("error", error));
    }
}
