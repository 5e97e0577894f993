package org.duban.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as its page in an archive shows it; moments are written out already. */
public record OfflineFinding(
        String number,
        String description,
        String place,
        @Nullable String unit,
        @Nullable String coUnits,
        String state,
        String severity,
        String category,
        @Nullable String item,
        String points,
        String source,
        @Nullable String requirement,
        String foundAt,
        String loggedBy,
        @Nullable String dueAt,
        @Nullable String closedAt,
        @Nullable String recurrenceOf,
        List<Photo> photos,
        List<Round> rounds,
        List<Event> events) {

    /**
     * A photo or file.
     *
     * @param phase BEFORE, AFTER, or LATER for what was seen again or re-checked
     */
    public record Photo(
            String sha256,
            String kind,
            String fileName,
            String phase,
            @Nullable String takenAt) {

        public String file() {
            return "../" + CampaignExport.entry(sha256, kind);
        }

        public boolean isPicture() {
            return !kind.equals("PDF");
        }
    }

    /** One hand-in and what the verifier made of it. */
    public record Round(
            int round,
            String measure,
            String submittedAt,
            String submittedBy,
            boolean inTime,
            @Nullable String result,
            @Nullable String comment,
            @Nullable String verifiedAt,
            @Nullable String verifiedBy) {}

    /**
     * What happened.
     *
     * @param words why, or what was said
     */
    public record Event(
            String event, String at, String by, @Nullable String words) {}

    public List<Photo> of(String phase) {
        return photos.stream().filter(photo -> photo.phase().equals(phase)).toList();
    }
}
