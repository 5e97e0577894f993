package org.duban.platform.web;

import java.time.Duration;
import java.util.Locale;
import org.duban.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Speaks Chinese, or English to those who ask for it: by {@code ?lang=en}, kept in a cookie, or by their browser. */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration implements WebMvcConfigurer {

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        return new DatedMessages(bundles);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("duban_lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        // Without the header the servlet would answer with the machine's own language.
        resolver.setDefaultLocaleFunction(request -> request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.SIMPLIFIED_CHINESE
                : spoken(request.getLocale()));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(Locale.forLanguageTag(value));
            }
        };
        change.setParamName("lang");
        change.setHttpMethods("GET");
        registry.addInterceptor(change);
    }

    private static Locale spoken(Locale wanted) {
        return Language.isEnglish(wanted) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
