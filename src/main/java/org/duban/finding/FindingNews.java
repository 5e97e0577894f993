package org.duban.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.deadline.DeadlineService;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what happens to a finding into its log, and lets those know whom it concerns. */
@Component
@RequiredArgsConstructor
class FindingNews {

    /** Units do not see an event that names a round here before that is released. */
    static final String SECRET_ROUND = "secretRound";

    private static final Audience SUPERVISORS = Audience.role("SUPERVISOR");
    /** After these a unit has to know by when. */
    private static final Set<String> STARTS = Set.of("ASSIGNED", "RETURNED", "RULED", "HANDED_OVER");

    private final ActivityLog log;
    private final Announcements announcements;
    private final DeadlineService deadlines;

    void record(Finding finding, String event, Map<String, ?> detail) {
        record(finding, event, detail, null);
    }

    /**
     * The same where a unit that has nothing more to do with it should know too.
     *
     * @param former the unit that answered for it before
     */
    void record(Finding finding, String event, Map<String, ?> detail, @Nullable UnitId former) {
        log.record(SubjectKind.FINDING, finding.getId().value(), event, new LinkedHashMap<>(detail));
        var audience = audience(finding, event);
        if (former != null) {
            audience.add(Audience.unit(former.value()));
        }
        announce(finding, event, words(finding, event, detail), title(finding), audience);
    }

    /**
     * The same of what hangs on the finding.
     *
     * @param title of what it happened to
     * @param audience whom it concerns
     */
    void record(Finding finding, String event, Map<String, ?> detail, String title, Set<Audience> audience) {
        log.record(SubjectKind.FINDING, finding.getId().value(), event, new LinkedHashMap<>(detail));
        announce(finding, event, texts(detail), title, audience);
    }

    /**
     * The same of something that the units may hear of, unless a round that is still secret saw it.
     *
     * @param detail with the round under {@link #SECRET_ROUND} while it is secret
     */
    void recordSeen(Finding finding, String event, Map<String, ?> detail) {
        var secret = finding.isHidden() || detail.containsKey(SECRET_ROUND);
        record(finding, event, detail, title(finding), secret ? Set.of() : units(finding));
    }

    private void announce(
            Finding finding, String event, Map<String, String> words, String title, Set<Audience> audience) {
        if (!audience.isEmpty()) {
            announcements.announce(
                    SubjectKind.FINDING,
                    finding.getId().value(),
                    event,
                    finding.getCampaignId().value(),
                    title,
                    words,
                    audience);
        }
    }

    private static String title(Finding finding) {
        return finding.getNumber() + " " + finding.getDescription();
    }

    /** The unit does not hear of a finding of an unannounced round before that is released. */
    private static Set<Audience> audience(Finding finding, String event) {
        return switch (event) {
            case "ASSIGNED",
                    "HANDED_OVER",
                    "RETURNED",
                    "RULED",
                    "PASSED",
                    "FIXED_ON_THE_SPOT",
                    "HELD",
                    "RESUMED",
                    "WITHDRAWN" -> finding.isHidden() ? new HashSet<>() : units(finding);
            case "DISPUTED" -> new HashSet<>(Set.of(SUPERVISORS, logger(finding)));
            case "SUBMITTED" -> new HashSet<>(Set.of(logger(finding)));
            default -> new HashSet<>();
        };
    }

    private static Set<Audience> units(Finding finding) {
        var units = new HashSet<Audience>();
        finding.involvedUnits().forEach(unit -> units.add(Audience.unit(unit.value())));
        return units;
    }

    private static Audience logger(Finding finding) {
        return Audience.account(finding.getLoggedBy().value());
    }

    private Map<String, String> words(Finding finding, String event, Map<String, ?> detail) {
        var words = texts(detail);
        if (STARTS.contains(event) && finding.getDeadlineId() != null) {
            words.put(
                    "dueAt",
                    deadlines.require(finding.getDeadlineId()).getDueAt().toString());
        }
        return words;
    }

    private static Map<String, String> texts(Map<String, ?> detail) {
        var texts = new HashMap<String, String>();
        detail.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
