package org.duban.finding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.finding.FindingFilter;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItems;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a list is narrowed to by more than its filters offer, so that it can be seen and taken away. */
@Component
@RequiredArgsConstructor
public class TraitChips {

    private final UnitTree units;
    private final CheckItems items;
    private final MessageSource messages;

    /**
     * One of them.
     *
     * @param name of the parameter
     */
    public record Chip(String name, String value, String label) {}

    public List<Chip> of(FindingFilter filter) {
        var parameters = FindingAddress.parameters(filter);
        var chips = new ArrayList<Chip>();
        if (filter.checkItem() != null) {
            var item = items.require(new CheckItemId(filter.checkItem()));
            add(chips, parameters, "item", item.code() + " " + item.name());
        }
        if (filter.traits().ownUnit() != null) {
            add(
                    chips,
                    parameters,
                    "ownUnit",
                    message(
                            "ownUnit",
                            units.require(new UnitId(filter.traits().ownUnit())).name()));
        }
        if (filter.traits().section() != null) {
            add(
                    chips,
                    parameters,
                    "section",
                    message("section", filter.traits().section().code()));
        }
        add(chips, parameters, "league", message("league", parameters.getOrDefault("league", "")));
        for (var name : List.of("closedFrom", "closedTo", "openAt", "dueFrom")) {
            if (parameters.containsKey(name)) {
                add(chips, parameters, name, message(name, LocalDate.parse(parameters.get(name))));
            }
        }
        for (var name : List.of("place", "inspection", "returned", "recurred")) {
            add(chips, parameters, name, message(name));
        }
        addValues(chips, parameters, "severity");
        addValues(chips, parameters, "timing");
        addValues(chips, parameters, "unsaid");
        addValues(chips, parameters, "late");
        addValues(chips, parameters, "archived");
        return chips;
    }

    /** Of values that have words of their own. */
    private void addValues(List<Chip> chips, Map<String, String> parameters, String name) {
        var values = parameters.get(name);
        if (values != null) {
            var words = Arrays.stream(values.split(","))
                    .map(value -> message(name + "." + value))
                    .collect(Collectors.joining(message("comma")));
            add(chips, parameters, name, message(name, words));
        }
    }

    private static void add(List<Chip> chips, Map<String, String> parameters, String name, String label) {
        var value = parameters.get(name);
        if (value != null) {
            chips.add(new Chip(name, value, label));
        }
    }

    private String message(String name, Object... arguments) {
        return messages.getMessage("finding.trait." + name, arguments, LocaleContextHolder.getLocale());
    }
}
