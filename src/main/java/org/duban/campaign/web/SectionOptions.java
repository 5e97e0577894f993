package org.duban.campaign.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.standard.CheckItems;
import org.springframework.stereotype.Component;

/** The sections of standards with their items, for forms that say who sees to what. */
@Component
@RequiredArgsConstructor
class SectionOptions {

    private final CheckItems items;

    /** A section and the items in it, by their codes. */
    record SectionOption(String code, String name, List<Choice> items) {}

    List<SectionOption> of(List<UUID> standards) {
        var sections = new LinkedHashMap<String, SectionOption>();
        for (var item : items.search("", standards, Integer.MAX_VALUE)) {
            sections.computeIfAbsent(
                            item.sectionCode(), code -> new SectionOption(code, item.sectionName(), new ArrayList<>()))
                    .items()
                    .add(Choice.of(item.code(), item.name()));
        }
        return List.copyOf(sections.values());
    }
}
