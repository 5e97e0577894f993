package org.duban.finding.web;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Shows a refusal beside the field that caused it, in the same words as the interface. */
@Component
@RequiredArgsConstructor
class FormRefusal {

    private final MessageSource messages;

    void show(DomainException refusal, BindingResult errors) {
        var detail = refusal.updateAndGetBody(messages, LocaleContextHolder.getLocale())
                .getDetail();
        var words = Objects.requireNonNullElse(detail, refusal.code());
        var field = refusal.field();
        if (field != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, refusal.code(), words);
        } else {
            errors.reject(refusal.code(), words);
        }
    }
}
