package org.qinghe.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese first, English complete; {@code ?lang=en} switches, and the choice is remembered. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final String CHINESE_BUNDLES = "classpath*:messages/*_zh_CN.properties";

    private final List<String> unremembered;
    private final FurtherLanguages further;

    Languages(List<UnrememberedPages> pages, FurtherLanguages further) {
        this.further = further;
        this.unremembered =
                pages.stream().flatMap(each -> each.patterns().stream()).toList();
    }

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        source.setAlwaysUseMessageFormat(true);
        source.setBasenames(bundles().toArray(String[]::new));
        var all = further.sentences();
        all.setParentMessageSource(source);
        return all;
    }

    private static List<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(CHINESE_BUNDLES))
                .map(resource ->
                        "messages/" + String.valueOf(resource.getFilename()).replace("_zh_CN.properties", ""))
                .sorted()
                .toList();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("qinghe-language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns(unremembered);
        if (!unremembered.isEmpty()) {
            registry.addInterceptor(new LanguageOfTheAddress(further)).addPathPatterns(unremembered);
        }
    }
}
