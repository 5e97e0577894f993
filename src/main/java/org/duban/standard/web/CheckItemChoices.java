package org.duban.standard.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineKind;
import org.duban.platform.web.Choice;
import org.duban.standard.Severity;
import org.duban.unit.PlaceKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the form of a check item offers to choose from. */
@ControllerAdvice(assignableTypes = CheckItemController.class)
@RequiredArgsConstructor
class CheckItemChoices {

    private final MessageSource messages;

    @ModelAttribute("severities")
    List<Choice> severities() {
        return of("platform.severity.", Arrays.stream(Severity.values()));
    }

    @ModelAttribute("deadlineKinds")
    List<Choice> deadlineKinds() {
        return of("deadline.kind.", Arrays.stream(DeadlineKind.values()).filter(kind -> kind != DeadlineKind.DATE));
    }

    @ModelAttribute("placeKinds")
    List<Choice> placeKinds() {
        return of("unit.place-kind.", Arrays.stream(PlaceKind.values()));
    }

    private List<Choice> of(String key, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> Choice.of(
                        constant.name(),
                        messages.getMessage(key + constant.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
