package org.duban.campaign.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.Choice;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItems;
import org.springframework.stereotype.Component;

/** The sections of standards with their items, for forms that say who sees to what. */
@Component
@RequiredArgsConstructor
class SectionOptions {

    private final CheckItems items;

    /** A section and the items in it, by their codes. */
    record SectionOption(String code, String name, List<Choice> items) {}

    /** Sections by their codes, which is how somebody is made answerable for one; standards may have the same code. */
    List<SectionOption> of(List<UUID> standards) {
        return grouped(standards, CheckItemFacts::sectionCode);
    }

    /** The sections of each standard apart. */
    List<SectionOption> ofEach(List<UUID> standards) {
        return grouped(standards, item -> item.standardId() + item.sectionCode());
    }

    private List<SectionOption> grouped(List<UUID> standards, Function<CheckItemFacts, String> by) {
        var sections = new LinkedHashMap<String, SectionOption>();
        for (var item : items.search("", standards, Integer.MAX_VALUE)) {
            sections.computeIfAbsent(
                            by.apply(item),
                            key -> new SectionOption(item.sectionCode(), item.sectionName(), new ArrayList<>()))
                    .items()
                    .add(Choice.of(item.code(), item.name()));
        }
        return List.copyOf(sections.values());
    }
}
