package org.duban.inspection;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.Campaigns;
import org.duban.finding.FindingRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans rounds, and sees them through: begun, done, and an unannounced one released. */
@Service
@Transactional
@RequiredArgsConstructor
public class InspectionService {

    private final InspectionRepository inspections;
    private final Stops stops;
    private final Beginning beginning;
    private final Campaigns campaigns;
    private final FindingRelease findings;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public InspectionId plan(InspectionId id, InspectionDetails details, SignedIn by) {
        campaigns.requireRunning(details.campaignId());
        requireInspectors(details);
        inspections.saveAndFlush(Inspection.plan(id, details, by.accountId()));
        stops.lay(id, details.placeIds());
        record(id, "PLANNED", Map.of("title", details.title()));
        return id;
    }

    public void change(InspectionId id, InspectionDetails details, SignedIn by, @Nullable Long version) {
        var inspection = openFor(id, by, version);
        requireInspectors(details);
        if (!details.campaignId().equals(inspection.getCampaignId())) {
            campaigns.requireRunning(details.campaignId());
        }
        inspections.saveAndFlush(inspection.change(details));
        stops.lay(id, details.placeIds());
        record(id, "CHANGED", Map.of("title", details.title()));
    }

    public void begin(InspectionId id, SignedIn by, @Nullable Long version) {
        openFor(id, by, version).requireNotDone();
        beginning.note(id, clock.instant());
    }

    public void finish(InspectionId id, SignedIn by, @Nullable Long version) {
        var inspection = openFor(id, by, version);
        inspections.saveAndFlush(inspection.finish(clock.instant()));
        record(id, "DONE", Map.of());
    }

    /** A round of which nothing more can come is over with its last day, without anybody ending it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(InspectionId id) {
        var inspection = inspections.require(id);
        var over =
                inspection.getEndsOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var now = clock.instant();
        inspections.saveAndFlush(inspection.finish(over.isBefore(now) ? over : now));
        record(id, "DONE", Map.of());
    }

    /**
     * Lets the units see what an unannounced round has found; their clocks begin now.
     *
     * @return how many findings that were
     */
    public int release(InspectionId id, SignedIn by, @Nullable Long version) {
        var inspection = openFor(id, by, version);
        // The round first: its lock waits for the findings that are being logged in it, and later ones see it released.
        inspections.saveAndFlush(inspection.release(clock.instant()));
        var released = findings.release(id.value());
        record(id, "RELEASED", Map.of("findings", released));
        return released;
    }

    private Inspection openFor(InspectionId id, SignedIn by, @Nullable Long version) {
        var inspection = inspections.require(id);
        inspection.requireRunBy(by);
        inspection.expectVersion(version);
        return inspection;
    }

    private void requireInspectors(InspectionDetails details) {
        var fit = jdbc.sql("""
                        select count(*) from account a
                        where a.account_id = any(:accounts) and a.disabled_at is null and exists (
                            select from account_role r
                            where r.account_id = a.account_id and r.role in ('INSPECTOR', 'SUPERVISOR'))
                        """)
                .param(
                        "accounts",
                        details.inspectorIds().stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        if (fit != details.inspectorIds().size()) {
            throw new InspectorUnfit();
        }
    }

    private void record(InspectionId id, String event, Map<String, ?> detail) {
        log.record(SubjectKind.INSPECTION, id.value(), event, detail);
    }
}
