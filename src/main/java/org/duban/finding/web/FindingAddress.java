package org.duban.finding.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes a filter as the addresses of pages have it, so that {@link FindingQuery} reads the same again. */
public final class FindingAddress {

    /** All that was found, whoever has it now; to be narrowed further. */
    public static final String FOUND = "/findings?state="
            + FindingState.FOUND.stream().map(FindingState::name).collect(Collectors.joining(","));

    private FindingAddress() {}

    /** The register narrowed to it. */
    public static String of(FindingFilter filter) {
        var address = UriComponentsBuilder.fromPath("/findings");
        parameters(filter).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters(filter)).toUriString();
    }

    /** The parameters that are set, in the order in which they are always written. */
    public static Map<String, String> parameters(FindingFilter filter) {
        var parameters = new Parameters(new LinkedHashMap<>());
        var traits = filter.traits();
        parameters.all("campaign", filter.campaigns());
        parameters.all("unit", filter.units());
        parameters.one("ownUnit", traits.ownUnit());
        parameters.one("league", traits.league());
        parameters.all("place", filter.places());
        parameters.one("item", filter.checkItem());
        parameters.one("section", traits.section());
        parameters.all("source", filter.sources());
        parameters.all("severity", filter.severities());
        parameters.all("state", filter.states());
        parameters.all("unsaid", traits.unsaid());
        parameters.set("overdue", filter.overdue());
        parameters.set("returned", traits.returned());
        parameters.set("recurred", traits.recurred());
        parameters.one("timing", traits.timing());
        parameters.all("late", traits.late());
        parameters.one("inspection", filter.inspection());
        parameters.one("workstream", filter.workstream());
        parameters.one("replyDue", filter.replyDue());
        parameters.one("archived", filter.archived());
        parameters.one("foundFrom", filter.foundFrom());
        parameters.one("foundTo", filter.foundTo());
        parameters.one("closedFrom", filter.closedFrom());
        parameters.one("closedTo", traits.closedTo());
        parameters.one("openAt", traits.openAt());
        parameters.one("dueFrom", traits.dueFrom());
        parameters.one("q", filter.q());
        return parameters.set();
    }

    private record Parameters(Map<String, String> set) {

        void one(String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                set.put(name, value.toString());
            }
        }

        void set(String name, boolean value) {
            if (value) {
                set.put(name, "true");
            }
        }

        void all(String name, Collection<?> values) {
            one(name, values.stream().map(Object::toString).collect(Collectors.joining(",")));
        }
    }
}
