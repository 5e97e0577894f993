package org.duban.field.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.finding.FindingState;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.inspection.InspectionKind;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that scripts put into the page, which come with it, since there may be nobody to ask later. */
@Component
@RequiredArgsConstructor
class FieldWords {

    private static final String OWN = "field.word.";
    /** Stands in the text for what the script fills in. */
    private static final Object[] GAPS = {"{0}", "{1}"};

    private static final Collection<String> DUE =
            List.of("POLICY", "TODAY", "HOURS_24", "DAYS_3", "WORKING_DAYS_5", "WORKING_DAYS_15");

    private final MessageSource messages;

    /** By the key that the scripts know. */
    Map<String, String> in(Locale locale) {
        var words = new TreeMap<String, String>();
        for (var key : ResourceBundle.getBundle("messages/field", Locale.ROOT).keySet()) {
            if (key.startsWith(OWN)) {
                words.put(key.substring(OWN.length()), messages.getMessage(key, GAPS, locale));
            }
        }
        addAll(words, "state.", "platform.state.", names(FindingState.values()), locale);
        addAll(words, "kind.", "inspection.kind.", names(InspectionKind.values()), locale);
        addAll(words, "place.", "unit.place-kind.", names(PlaceKind.values()), locale);
        addAll(words, "status.", "unit.place-status.", names(PlaceStatus.values()), locale);
        addAll(words, "recheck.", "finding.recheck.result.", names(RecheckResult.values()), locale);
        addAll(words, "due.", "finding.due.", DUE.stream(), locale);
        return words;
    }

    private void addAll(Map<String, String> words, String key, String message, Stream<String> names, Locale locale) {
        names.forEach(name -> words.put(key + name, messages.getMessage(message + name, null, locale)));
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }
}
