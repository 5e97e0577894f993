package org.duban.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Conflict;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Answers what no controller has answered: an address that does not exist, a refusal on a page, a failure of ours. The
 * interface gets a problem detail, a person gets a page, and both read the same words.
 */
@Controller
@RequiredArgsConstructor
class ProblemErrorController implements ErrorController {

    private final ErrorAttributes errors;
    private final List<ErrorViewResolver> pages;
    private final MessageSource messages;
    private final PageAddresses addresses;
    private final DatabaseRefusals refusals;

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var thrown = errors.getError(new ServletWebRequest(request));
        var refused = refusals.explain(thrown);
        var cause = refused == null ? thrown : refused;
        var status = status(request, cause);
        if (path(request).startsWith("/api/")) {
            var problem = cause instanceof ErrorResponse known
                    ? known.updateAndGetBody(messages, locale)
                    : problem(status, locale);
            problem.setInstance(URI.create(path(request)));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED && HttpMethod.GET.matches(request.getMethod())) {
            return formPage(request);
        }
        response.setStatus(status.value());
        return page(request, status, cause instanceof DomainException refusal ? refusal : null, locale);
    }

    /** Who opens the address of a form, in another language or from the history, wants the page that has it. */
    private RedirectView formPage(HttpServletRequest request) {
        var query = request.getQueryString();
        var view = new RedirectView(addresses.ofForm(path(request)) + (query == null ? "" : "?" + query), true, false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private ModelAndView page(
            HttpServletRequest request, HttpStatus status, @Nullable DomainException refusal, Locale locale) {
        Map<String, Object> model = refusal == null
                ? Map.of("status", status.value())
                : Map.of("status", status.value(), "problem", refusal.updateAndGetBody(messages, locale));
        return pages.stream()
                .map(resolver -> resolver.resolveErrorView(request, status, model))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new ModelAndView("error/500", model));
    }

    private ProblemDetail problem(HttpStatus status, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, words(status, "text", locale));
        problem.setTitle(words(status, "title", locale));
        return problem;
    }

    private String words(HttpStatus status, String part, Locale locale) {
        var rest = messages.getMessage(
                "platform.error." + (status.is4xxClientError() ? "4xx" : "500") + "." + part, null, locale);
        return Objects.requireNonNull(
                messages.getMessage("platform.error." + status.value() + "." + part, null, rest, locale));
    }

    /** Two who save at once are nobody's fault: the later one reads that things have changed. */
    private static HttpStatus status(HttpServletRequest request, @Nullable Throwable cause) {
        if (cause instanceof OptimisticLockingFailureException || cause instanceof Conflict) {
            return HttpStatus.CONFLICT;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.substring(Math.min(request.getContextPath().length(), path.length()));
    }
}
