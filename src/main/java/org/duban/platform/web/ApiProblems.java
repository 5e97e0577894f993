package org.duban.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Answers every refusal of the interface with a problem detail (RFC 9457), naming the fields that are at fault. */
@RestControllerAdvice(annotations = RestController.class)
@RequiredArgsConstructor
class ApiProblems extends ResponseEntityExceptionHandler {

    private final DatabaseRefusals refusals;

    /** A field of the input and what is wrong with it, in the caller's language. */
    record FieldProblem(String field, String message) {}

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problems = new ArrayList<FieldProblem>();
        exception
                .getFieldErrors()
                .forEach(error -> problems.add(new FieldProblem(
                        error.getField(),
                        Objects.requireNonNull(getMessageSource())
                                .getMessage(error, LocaleContextHolder.getLocale()))));
        exception
                .getGlobalErrors()
                .forEach(error -> problems.add(new FieldProblem(
                        error.getCode() == null ? error.getObjectName() : error.getCode(),
                        Objects.requireNonNull(getMessageSource())
                                .getMessage(error, LocaleContextHolder.getLocale()))));
        return invalid(problems, exception, headers, request);
    }

    /** Well-formed JSON whose values do not fit, such as an unknown enumeration constant, names the field too. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (exception.getCause() instanceof DatabindException unfit
                && !unfit.getPath().isEmpty()) {
            return invalid(List.of(new FieldProblem(field(unfit), unreadable(unfit))), exception, headers, request);
        }
        return super.handleHttpMessageNotReadable(exception, headers, status, request);
    }

    /** In the words of a form that was filled in so, where it has some for what was meant to be there. */
    private String unreadable(DatabindException unfit) {
        var usual = message("platform.api.unreadable-value");
        return unfit instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? Objects.requireNonNull(Objects.requireNonNull(getMessageSource())
                        .getMessage(
                                "typeMismatch." + mismatch.getTargetType().getName(),
                                null,
                                usual,
                                LocaleContextHolder.getLocale()))
                : usual;
    }

    /** Such as {@code deadline.amount} or {@code roles[1]}, as the other refusals name fields. */
    private static String field(DatabindException unfit) {
        var field = new StringBuilder();
        for (var step : unfit.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleDomain(DomainException exception, WebRequest request) {
        var problem = exception.updateAndGetBody(getMessageSource(), LocaleContextHolder.getLocale());
        if (exception.field() != null) {
            problem.setProperty(
                    "errors", List.of(new FieldProblem(exception.field(), String.valueOf(problem.getDetail()))));
        }
        return handleExceptionInternal(exception, problem, exception.getHeaders(), exception.getStatusCode(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleRefusedWrite(DataIntegrityViolationException exception, WebRequest request) {
        var refusal = refusals.explain(exception);
        if (refusal == null) {
            throw exception;
        }
        return handleDomain(refusal, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleStale(OptimisticLockingFailureException exception, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message("platform.api.stale"));
        problem.setTitle(message("platform.api.stale.title"));
        return handleExceptionInternal(exception, problem, new HttpHeaders(), HttpStatus.CONFLICT, request);
    }

    private @Nullable ResponseEntity<Object> invalid(
            List<FieldProblem> problems, Exception exception, HttpHeaders headers, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, message("platform.api.invalid-input"));
        problem.setTitle(message("platform.api.invalid-input.title"));
        problem.setProperty("errors", problems);
        return handleExceptionInternal(exception, problem, headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private String message(String key) {
        return Objects.requireNonNull(getMessageSource()).getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
