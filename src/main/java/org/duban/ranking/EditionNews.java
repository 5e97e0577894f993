package org.duban.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.campaign.Campaigns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ranked units and the leaders know of a ranking that was published. */
@Component
@RequiredArgsConstructor
class EditionNews {

    private final Announcements announcements;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    void published(Edition edition) {
        var audience = new HashSet<Audience>();
        audience.add(Audience.role("LEADER"));
        units(edition.getId()).forEach(unit -> audience.add(Audience.unit(unit)));
        announcements.announce(
                SubjectKind.EDITION,
                edition.getId().value(),
                "PUBLISHED",
                edition.getCampaignId().value(),
                title(edition),
                Map.of(),
                audience);
    }

    /** One that was drafted by itself: the office is to look it over. */
    void drafted(Edition edition) {
        announcements.announce(
                SubjectKind.EDITION,
                edition.getId().value(),
                "DRAFTED",
                edition.getCampaignId().value(),
                "%s（%s—%s）"
                        .formatted(
                                campaigns.require(edition.getCampaignId()).name(),
                                edition.getPeriodFrom(),
                                edition.getPeriodTo()),
                Map.of(),
                Set.of(Audience.role("SUPERVISOR")));
    }

    private List<UUID> units(EditionId edition) {
        return jdbc.sql("select unit_id from ranking_standing where edition_id = :id")
                .param("id", edition.value())
                .query(UUID.class)
                .list();
    }

    /** As the notice is headed; what is published bears its names for good, in the language of the office. */
    private static String title(Edition edition) {
        return "%s〔%d〕第%d期（%s—%s）"
                .formatted(
                        Objects.requireNonNull(edition.getCampaignName()),
                        edition.getYear(),
                        edition.getNumber(),
                        edition.getPeriodFrom(),
                        edition.getPeriodTo());
    }
}
