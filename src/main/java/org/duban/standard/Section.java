package org.duban.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a standard under one heading. */
public record Section(String code, String name, @Nullable String nameEn, List<CheckItemRow> items) {

    private static final Pattern LAST_NUMBER = Pattern.compile("\\d{1,9}$");

    static List<Section> of(List<CheckItemRow> items) {
        var ordered = new ArrayList<>(items);
        ordered.sort(Comparator.comparing(CheckItemRow::sectionCode, Codes.COUNTED)
                .thenComparing(CheckItemRow::code, Codes.COUNTED));
        return ordered.stream()
                .collect(Collectors.groupingBy(CheckItemRow::sectionCode, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Section::headedByTheFirst)
                .toList();
    }

    private static Section headedByTheFirst(List<CheckItemRow> items) {
        var first = items.get(0);
        return new Section(first.sectionCode(), first.sectionName(), first.sectionNameEn(), items);
    }

    public String nameIn(Locale locale) {
        return Texts.in(locale, name, nameEn);
    }

    /** The code that a further item would get: the last one counted up, or null where the last does not end in digits. */
    public @Nullable String nextCode() {
        var last = items.get(items.size() - 1).code();
        var number = LAST_NUMBER.matcher(last);
        if (!number.find()) {
            return null;
        }
        var digits = number.group();
        var next = Long.toString(Long.parseLong(digits) + 1);
        return last.substring(0, number.start()) + "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }
}
