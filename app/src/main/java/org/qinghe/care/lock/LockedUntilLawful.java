package org.qinghe.care.lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * G3 once more: until somebody who asks for help may lawfully be answered, no page of this module shows anything, not even an
 * empty form. The gate asks again, for the purpose in question.
 */
@Configuration(proxyBeanMethods = false)
class LockedUntilLawful implements WebMvcConfigurer, HandlerInterceptor {

    private static final String MODULE = "org.qinghe.care.";

    private final Register register;

    LockedUntilLawful(Register register) {
        this.register = register;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean ours = handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(MODULE);
        if (ours && !register.everGranted(Purpose.FIRST_CONTACT)) {
            register.grant(Purpose.FIRST_CONTACT);
        }
        return true;
    }
}
