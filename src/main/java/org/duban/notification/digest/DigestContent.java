package org.duban.notification.digest;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.notification.SubjectPages;

/** A unit's day: of each part how many there are, and the first of them. */
public record DigestContent(Map<DigestPart, Section> parts) {

    /**
     * One part of the list.
     *
     * @param items the first few, by when they are due
     */
    public record Section(int count, List<Item> items) {

        public int more() {
            return count - items.size();
        }
    }

    /** A finding or a task that is due. */
    public record Item(String kind, UUID id, String title, String unit, Instant dueAt) {

        public String path() {
            return SubjectPages.of(kind, id);
        }
    }

    /** The parts that have something in them, in their order. */
    public Map<DigestPart, Section> inOrder() {
        var ordered = new LinkedHashMap<DigestPart, Section>();
        Arrays.stream(DigestPart.values()).forEach(part -> {
            var section = parts.get(part);
            if (section != null) {
                ordered.put(part, section);
            }
        });
        return ordered;
    }

    Map<String, String> counts() {
        var counts = new LinkedHashMap<String, String>();
        inOrder().forEach((part, section) -> counts.put(part.detail(), String.valueOf(section.count())));
        return counts;
    }
}
