package org.qinghe.demo;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Lets somebody of the fictional county do what the demonstration shows as done, in Chinese and under their own name. */
@Component
@Lazy
class InTheNameOf {

    private final Units units;
    private final Colleagues colleagues;
    private final List<ModuleAccess> modules;

    InTheNameOf(Units units, Colleagues colleagues, List<ModuleAccess> modules) {
        this.units = units;
        this.colleagues = colleagues;
        this.modules = modules;
    }

    /** Does the work as one of {@link DemoUnits#PEOPLE}. */
    void act(String signIn, Runnable work) {
        get(signIn, () -> {
            work.run();
            return signIn;
        });
    }

    /** Does the work as one of {@link DemoUnits#PEOPLE} and returns what comes of it. */
    <T> T get(String signIn, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new Somebody(viewer(signIn)), null, List.of())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Viewer viewer(String signIn) {
        var somebody = DemoUnits.PEOPLE.stream()
                .filter(each -> each.signIn().equals(signIn))
                .findFirst()
                .orElseThrow();
        var unit = units.findByCode(somebody.unit()).orElseThrow();
        var person = colleagues.of(unit.id()).stream()
                .filter(each -> each.name().equals(somebody.nameZh()))
                .findFirst()
                .orElseThrow();
        return new Viewer(
                person.account(),
                person.name(),
                unit.id(),
                unit.nameZh(),
                unit.nameEn(),
                unit.area(),
                permissions(somebody));
    }

    private Set<String> permissions(DemoUnits.Person somebody) {
        return modules.stream()
                .flatMap(module -> module.permissions().stream())
                .filter(permission -> somebody.roles().stream().anyMatch(permission.startsWith()::contains))
                .map(Permission::code)
                .collect(Collectors.toSet());
    }

    private record Somebody(Viewer viewer) implements Viewer.Carrier, Principal, Serializable {
        @Override
        public String getName() {
            return viewer.name();
        }
    }
}
