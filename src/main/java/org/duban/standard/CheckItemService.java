package org.duban.standard;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the check items of the standards, one revision after another. */
@Service
@Transactional
@RequiredArgsConstructor
public class CheckItemService {

    static final String PUBLISHED = "ITEM_PUBLISHED";
    static final String REVISED = "ITEM_REVISED";

    private final StandardRepository standards;
    private final CheckItemRepository items;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public CheckItemId publish(CheckItemId id, StandardId standardId, CheckItemDetails details) {
        standards.require(standardId);
        var item = CheckItem.publish(id, standardId, details, clock.instant());
        try {
            items.saveAndFlush(item);
        } catch (DataIntegrityViolationException taken) {
            throw new CheckItemCodeTaken(details.code());
        }
        headSection(item);
        record(item, PUBLISHED);
        return item.getId();
    }

    /** The id of the revision that says so: a new one, unless nothing was to change. */
    public CheckItemId change(CheckItemId id, CheckItemDetails details, @Nullable Long expectedVersion) {
        var item = items.require(id);
        item.expectVersion(expectedVersion);
        if (item.says(details)) {
            return id;
        }
        var next = item.revise(details, clock.instant());
        // Only one revision may be current at any moment, and Hibernate would insert before it updates.
        items.saveAndFlush(item);
        items.saveAndFlush(next);
        headSection(next);
        record(next, REVISED);
        return next.getId();
    }

    public void retire(CheckItemId id) {
        var item = items.require(id);
        items.save(item.retire(clock.instant()));
        record(item, "ITEM_RETIRED");
    }

    public void reinstate(CheckItemId id) {
        var item = items.require(id);
        items.save(item.reinstate());
        record(item, "ITEM_REINSTATED");
    }

    /** A heading is one for all items below it, so the latest word on it holds for the whole section. */
    private void headSection(CheckItem item) {
        jdbc.sql("""
                        update check_item set section_name = :name, section_name_en = :nameEn
                        where standard_id = :standard and section_code = :section and superseded_at is null
                          and (section_name, section_name_en) is distinct from (:name, cast(:nameEn as text))
                        """)
                .param("name", item.getSectionName())
                .param("nameEn", item.getSectionNameEn())
                .param("standard", item.getStandardId().value())
                .param("section", item.getSectionCode())
                .update();
    }

    private void record(CheckItem item, String event) {
        log.record(
                SubjectKind.STANDARD,
                item.getStandardId().value(),
                event,
                Map.of("code", item.getCode(), "name", item.getName(), "revision", item.getRevision()));
    }
}
