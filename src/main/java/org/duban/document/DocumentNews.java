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
                "%s %s".formatted(Objects.requireNonNull(document.getTitle()), printedNumber(document)),
                Map.of(),
                Set.of(
                        unit == null ? Audience.role("LEADER") : Audience.unit(unit.value()),
                        Audience.role("SUPERVISOR")));
    }

    private static String printedNumber(Document document) {
        var paper = Objects.requireNonNull(document.getPaper());
        return paper.letterhead() != null
                ? paper.letterhead().number()
                : "〔%d〕%d号".formatted(document.getYear(), document.getNumber());
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
