package org.duban.platform.web;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Knows where a page can be opened that was the answer to a form: the form's own address takes what is sent only. */
@Component
class PageAddresses {

    private static final String NEW = "/new";
    private static final String EDIT = "/edit";

    // The advice that asks this is looked up while the mapping is being made.
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    PageAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /**
     * The address of the page with the form that is sent to {@code path}: the empty or the filled form, else the page
     * itself, else the nearest one above.
     */
    String ofForm(String path) {
        if (!path.endsWith(NEW) && !path.endsWith(EDIT)) {
            for (var form : new String[] {NEW, EDIT}) {
                if (opens(path + form, form)) {
                    return path + form;
                }
            }
        }
        return nearest(path);
    }

    private String nearest(String path) {
        for (var page = path; page.length() > 1; page = page.substring(0, page.lastIndexOf('/'))) {
            if (opens(page, "")) {
                return page;
            }
            if (opens(page + EDIT, EDIT)) {
                return page + EDIT;
            }
        }
        return "/";
    }

    /** @param literal how the pattern itself must end, so that no variable takes it for an identifier */
    private boolean opens(String path, String literal) {
        var parsed = PathContainer.parsePath(path);
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(PageAddresses::isForPages)
                .flatMap(PageAddresses::patterns)
                .anyMatch(pattern -> pattern.getPatternString().endsWith(literal) && pattern.matches(parsed));
    }

    private static boolean isForPages(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Stream.empty() : condition.getPatterns().stream();
    }
}
