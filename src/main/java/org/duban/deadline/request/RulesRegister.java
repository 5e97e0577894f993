package org.duban.deadline.request;

import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each campaign allows its units to ask for. */
@Service
@Transactional
@RequiredArgsConstructor
public class RulesRegister {

    private final JdbcClient jdbc;
    private final ActivityLog log;

    @Transactional(readOnly = true)
    public DeadlineRules of(UUID campaign) {
        return jdbc.sql("""
                        select extensions, extension_days, hold_days, appeal_within_days, hold_signatures,
                               version
                        from deadline_rules where campaign_id = :campaign
                        """)
                .param("campaign", campaign)
                .query(DeadlineRules.class)
                .optional()
                .orElse(DeadlineRules.USUAL);
    }

    /** Takes the rules if they were made from the stored ones; requests that wait are ruled on by the new ones. */
    public void keep(UUID campaign, DeadlineRules rules) {
        var kept = jdbc.sql("""
                        insert into deadline_rules as r
                            (campaign_id, version, extensions, extension_days, hold_days, appeal_within_days,
                             hold_signatures)
                        values (:campaign, 1, :extensions, :extensionDays, :holdDays, :appealWithinDays, :holdSignatures)
                        on conflict (campaign_id) do update
                        set version = r.version + 1, extensions = excluded.extensions,
                            extension_days = excluded.extension_days, hold_days = excluded.hold_days,
                            appeal_within_days = excluded.appeal_within_days,
                            hold_signatures = excluded.hold_signatures
                        where r.version = :version
                        """)
                .param("campaign", campaign)
                .param("extensions", rules.extensions())
                .param("extensionDays", rules.extensionDays())
                .param("holdDays", rules.holdDays())
                .param("appealWithinDays", rules.appealWithinDays())
                .param("holdSignatures", rules.holdSignatures())
                .param("version", rules.version())
                .update();
        if (kept == 0) {
            throw new StaleVersion(rules.version(), -1);
        }
        log.record(
                SubjectKind.CAMPAIGN,
                campaign,
                "DEADLINE_RULES_CHANGED",
                Map.of(
                        "extensions", rules.extensions(),
                        "extensionDays", rules.extensionDays(),
                        "holdDays", rules.holdDays(),
                        "appealWithinDays", rules.appealWithinDays(),
                        "holdSignatures", rules.holdSignatures()));
    }
}
