package org.duban.archive.web;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks at every page, and at nothing of the interface: there the database refuses, in the same words. */
@Configuration
@RequiredArgsConstructor
class ReadOnlyConfiguration implements WebMvcConfigurer {

    private final ReadOnlyPages pages;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages)
                .addPathPatterns("/*/*", "/*/*/**")
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/img/**", "/webjars/**", "/actuator/**");
    }
}
