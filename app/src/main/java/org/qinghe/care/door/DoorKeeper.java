package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinghe.web.CrisisLines;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
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

    private static final int AFTER_THE_LOCK = 10;

    private final DoorSessions sessions;
    private final WorkerAtTheDoor workers;
    private final CrisisLines crisisLines;

    DoorKeeper(DoorSessions sessions, WorkerAtTheDoor workers, CrisisLines crisisLines) {
        this.sessions = sessions;
        this.workers = workers;
        this.crisisLines = crisisLines;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new FromHereOnly())
                .addPathPatterns("/help/ask", "/door", "/door/**")
                .order(AFTER_THE_LOCK);
        interceptors
                .addInterceptor(workers)
                .addPathPatterns("/help/ask", "/door", "/door/**")
                .excludePathPatterns("/door/leave")
                .order(AFTER_THE_LOCK);
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/door/*", "/door/*/**")
                .excludePathPatterns("/door/leave")
                .order(AFTER_THE_LOCK);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var token = DoorCookie.of(request);
        var there = token.flatMap(sessions::personOf);
        if (there.isEmpty()) {
            DoorCookie.takeBack(request, response);
            return led("/door?said=ended", request, response);
        }
        if (FromHereOnly.changes(request) && !proved(request, token.orElseThrow())) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }
        boolean own = there.get().own();
        if (own == makesOwnCode(handler)) {
            return led(own ? "/door/mine" : "/door/own-code", request, response);
        }
        request.setAttribute(PERSON, there.get().person());
        return true;
    }

    /** The one page that a code opens which a worker made; with one of the person's own there is nothing to do there. */
    private static boolean makesOwnCode(Object handler) {
        return handler instanceof HandlerMethod method && method.getBeanType() == OwnCodePages.class;
    }

    private static boolean led(String to, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean english = "en".equals(request.getParameter("lang"));
        response.sendRedirect(english ? to + (to.contains("?") ? "&" : "?") + "lang=en" : to);
        return false;
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

    private static boolean proved(HttpServletRequest request, DoorToken token) {
        var sent = Optional.ofNullable(request.getParameter(PROOF)).orElse("");
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), token.proof().getBytes(StandardCharsets.UTF_8));
    }
}
