package org.duban.campaign.selfassessment;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what a campaign gives itself. Nothing is overwritten: whoever thinks otherwise later adds a revision. */
@Service
@Transactional
@RequiredArgsConstructor
public class SelfAssessmentService {

    private final SelfAssessmentReader reader;
    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** An assessment that says something new, with its points. */
    private record Entry(UUID id, SelfAssessmentRow before, Assessment said, Verdict verdict, BigDecimal points) {}

    /**
     * Assesses some items; all of them, or none.
     *
     * @return how many have a new revision now; what was said before is not said again
     */
    public int assess(CampaignId campaign, List<Assessment> assessments, LocalDate day, SignedIn by) {
        campaigns.requireOpen(campaign);
        if (day.isAfter(LocalDate.now(clock))) {
            throw new AssessedInTheFuture();
        }
        // Of two who assess at once the later waits, and is told what the earlier said.
        campaigns.queueFor(campaign);
        var entries = news(assessments, itemsOf(campaign));
        batches.batchUpdate(
                """
                insert into self_assessment (self_assessment_id, campaign_id, standard_id, item_code, revision,
                    check_item_id, verdict, points, remark, unit_id, assessed_on, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream().map(entry -> row(campaign, entry, day, by)).toList());
        log.recordAll(
                SubjectKind.SELF_ASSESSMENT,
                entries.stream().map(SelfAssessmentService::activity).toList());
        return entries.size();
    }

    private List<Entry> news(List<Assessment> assessments, Map<UUID, SelfAssessmentRow> items) {
        var units = known(assessments);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < assessments.size(); i++) {
            var said = assessments.get(i);
            if (!said.isLeftEmpty()) {
                var entry = entry(i, said, items, units);
                if (entry.before().revised() || isNew(entry)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static Entry entry(int index, Assessment said, Map<UUID, SelfAssessmentRow> items, Set<UUID> units) {
        var before = items.get(said.checkItemId());
        if (before == null) {
            throw new ItemOutsideCampaign(index);
        }
        var verdict = said.verdict();
        if (verdict == null) {
            throw new VerdictMissing(index, before.code());
        }
        if (said.revision() != null && said.revision() != before.revision()) {
            throw new AssessedMeanwhile(before.code());
        }
        if (said.unitId() != null && !units.contains(said.unitId())) {
            throw new AnsweringUnitUnknown(index);
        }
        return new Entry(Uuids.next(), before, said, verdict, points(index, verdict, said, before));
    }

    private static BigDecimal points(int index, Verdict verdict, Assessment said, SelfAssessmentRow item) {
        var points = verdict.points(said.points(), item.possible());
        if (points == null) {
            throw switch (verdict) {
                case FULL -> new FullLosesNothing(index, item.code());
                case BONUS -> new BonusUnfit(index, item.code());
                case PART, LOST ->
                    new PointsLostUnfit(
                            index,
                            item.code(),
                            item.possible().stripTrailingZeros().toPlainString());
            };
        }
        return points;
    }

    private static boolean isNew(Entry entry) {
        var before = entry.before();
        return entry.verdict() != before.verdict()
                || before.points() == null
                || entry.points().compareTo(before.points()) != 0
                || !Objects.equals(entry.said().remark(), before.remark())
                || !Objects.equals(entry.said().unitId(), before.unitId());
    }

    private Map<UUID, SelfAssessmentRow> itemsOf(CampaignId campaign) {
        return reader.items(campaign).stream()
                .collect(Collectors.toMap(SelfAssessmentRow::checkItemId, Function.identity()));
    }

    private Set<UUID> known(List<Assessment> assessments) {
        var named = assessments.stream()
                .map(Assessment::unitId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("select unit_id from unit where unit_id = any(:named)")
                .param("named", named)
                .query(UUID.class)
                .list());
    }

    private @Nullable Object[] row(CampaignId campaign, Entry entry, LocalDate day, SignedIn by) {
        return new @Nullable Object[] {
            entry.id(),
            campaign.value(),
            entry.before().standardId(),
            entry.before().code(),
            entry.before().revision() + 1,
            entry.before().checkItemId(),
            entry.verdict().name(),
            entry.points(),
            entry.said().remark(),
            entry.said().unitId(),
            day,
            utc(clock.instant()),
            by.accountId().value()
        };
    }

    private static ActivityLog.Entry activity(Entry entry) {
        return new ActivityLog.Entry(
                entry.id(),
                "ASSESSED",
                Map.of(
                        "item", entry.before().code(),
                        "verdict", entry.verdict().name(),
                        "points", entry.points().toPlainString()));
    }
}
