package org.duban.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duban.help.Help;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** No page without help: a new one needs a row in the table of topics. */
@FullStackTest
class EveryPageIsExplainedTests {

    /** What has not the head of the others: for people who have not signed in, for screens, for scripts. */
    private static final List<String> BY_THEMSELVES =
            List.of("/sign-in", "/sign-in/elsewhere", "/first-administrator/", "/error", "/wall/", "/api/");

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Help help;

    @Test
    void hasATopic() {
        var explained = help.find("", Locale.ENGLISH).stream()
                .flatMap(topic -> topic.pages().stream())
                .collect(Collectors.toSet());

        var unexplained = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().entrySet().stream()
                    .filter(EveryPageIsExplainedTests::isPage)
                    .flatMap(entry -> entry.getKey().getPatternValues().stream())
                    .filter(pattern -> BY_THEMSELVES.stream().noneMatch(pattern::startsWith))
                    .map(pattern -> pattern.replaceAll("\\{[^}]+}", "*"))
                    .filter(page -> !isIn(explained, page))
                    .forEach(unexplained::add);
        }

        assertThat(unexplained).isEmpty();
    }

    private static boolean isIn(Collection<String> explained, String page) {
        return explained.contains(page)
                || explained.stream()
                        .filter(pattern -> pattern.endsWith("/**"))
                        .anyMatch(pattern -> (page + "/").startsWith(pattern.replace("**", "")));
    }

    private static boolean isPage(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
        var type = handler.getValue().getReturnType().getParameterType();
        return handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && (type == String.class || type == ModelAndView.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getValue().getBeanType(), ResponseBody.class)
                && !handler.getValue().hasMethodAnnotation(ResponseBody.class);
    }
}
