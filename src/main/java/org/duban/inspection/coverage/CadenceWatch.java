package org.duban.inspection.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warns the office before a period ends of what was not inspected as often as wanted. */
@Service
@Transactional
@RequiredArgsConstructor
public class CadenceWatch {

    /** On the last day but one, so that there is a day to make up for it. */
    private static final int DAYS_BEFORE = 1;

    private static final int MOST_NAMES = 10;

    private final Cadences cadences;
    private final CoverageReader coverage;
    private final Campaigns campaigns;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Of each period once; returns of how many. */
    public int warn() {
        var today = LocalDate.now(clock);
        var due = cadences.running().stream()
                .filter(cadence -> isNearlyOver(cadence, today))
                .map(cadence -> coverage.of(cadence, today))
                .filter(seen -> seen.missing() > 0 && isFirst(seen))
                .toList();
        due.forEach(this::tell);
        return due.size();
    }

    private static boolean isNearlyOver(Cadence cadence, LocalDate today) {
        return !today.isBefore(Period.containing(cadence.per(), today).to().minusDays(DAYS_BEFORE));
    }

    /** The row is kept for ever: no node warns again. */
    private boolean isFirst(Coverage seen) {
        return jdbc.sql("""
                        insert into cadence_warned (cadence_id, period_from) values (:cadence, :from)
                        on conflict do nothing
                        """)
                        .param("cadence", seen.cadence().id())
                        .param("from", seen.period().from())
                        .update()
                == 1;
    }

    private void tell(Coverage seen) {
        var campaign = campaigns.require(new CampaignId(seen.cadence().campaignId()));
        announcements.announce(
                SubjectKind.COVERAGE,
                seen.cadence().id(),
                "AT_RISK",
                campaign.id(),
                campaign.name(),
                Map.of("count", String.valueOf(seen.missing()), "items", names(seen)),
                Set.of(Audience.role("SUPERVISOR")));
    }

    private static String names(Coverage seen) {
        return seen.targets().stream()
                .filter(seen::lacks)
                .limit(MOST_NAMES)
                .map(Covered::name)
                .collect(Collectors.joining("、"));
    }
}
