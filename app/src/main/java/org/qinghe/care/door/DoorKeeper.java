package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinghe.care.people.CrisisLines;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands at the pages behind the door: knows whose session it is, refuses what another site sends, and gives every page its
 * frame. Whoever is not inside, or no longer, is led back to the door.
 */
@Configuration(proxyBeanMethods = false)
public class DoorKeeper implements WebMvcConfigurer, HandlerInterceptor {

    /** The attribute of a request that holds the person who is inside. */
    public static final String PERSON = "door.person";

    /** What a form carries. */
    static final String PROOF = "proof";

    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final int AFTER_THE_LOCK = 10;

    private final DoorSessions sessions;
    private final CrisisLines crisisLines;

    DoorKeeper(DoorSessions sessions, CrisisLines crisisLines) {
        this.sessions = sessions;
        this.crisisLines = crisisLines;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/door/*", "/door/*/**")
                .excludePathPatterns("/door/leave")
                .order(AFTER_THE_LOCK);
        interceptors
                .addInterceptor(new FromHereOnly())
                .addPathPatterns("/help/ask", "/door", "/door/**")
                .order(AFTER_THE_LOCK);
    }

    /** A browser says when a form comes from a page of somebody else's. */
    private static final class FromHereOnly implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            boolean refused = changes(request)
                    && Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                            .filter(ELSEWHERE::contains)
                            .isPresent();
            if (refused) {
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
            return !refused;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var token = DoorCookie.of(request);
        var person = token.flatMap(sessions::personOf);
        if (person.isEmpty()) {
            DoorCookie.takeBack(request, response);
            response.sendRedirect(
                    "en".equals(request.getParameter("lang")) ? "/door?said=ended&lang=en" : "/door?said=ended");
            return false;
        }
        if (changes(request) && !proved(request, token.orElseThrow())) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }
        request.setAttribute(PERSON, person.get());
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null && !String.valueOf(shown.getViewName()).startsWith("redirect:")) {
            var said = Optional.ofNullable(request.getParameter("said")).orElse("");
            var token = DoorCookie.of(request).orElseThrow();
            shown.addObject("door", new DoorFrame(token.proof(), said, crisisLines));
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean proved(HttpServletRequest request, DoorToken token) {
        var sent = Optional.ofNullable(request.getParameter(PROOF)).orElse("");
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), token.proof().getBytes(StandardCharsets.UTF_8));
    }
}
