package org.duban.document;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** Lets those know of what was issued for whom it is, and the office of what was drafted by itself. */
@Component
@RequiredArgsConstructor
class DocumentNews {

    private final Announcements announcements;
    private final Campaigns campaigns;

    /** What goes to a unit is news for that one, and for the office. */
    void issued(Document document) {
        var unit = document.getUnitId();
        announcements.announce(
                SubjectKind.DOCUMENT,
                document.getId().value(),
                "ISSUED",
                document.getCampaignId().value(),
                (unit == null ? "%s〔%d〕第%d期" : "%s〔%d〕%d号")
                        .formatted(
                                Objects.requireNonNull(document.getTitle()), document.getYear(), document.getNumber()),
                Map.of(),
                Set.of(
                        unit == null ? Audience.role("LEADER") : Audience.unit(unit.value()),
                        Audience.role("SUPERVISOR")));
    }

    /** @param first the first of the drafts, which leads to the others */
    void drafted(CampaignId campaign, DocumentId first, String day) {
        announcements.announce(
                SubjectKind.DOCUMENT,
                first.value(),
                "DRAFTED",
                campaign.value(),
                "%s（%s）".formatted(campaigns.require(campaign).name(), day),
                Map.of(),
                Set.of(Audience.role("SUPERVISOR")));
    }
}
