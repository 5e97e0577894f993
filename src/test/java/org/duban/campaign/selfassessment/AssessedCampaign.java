package org.duban.campaign.selfassessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.campaign.CampaignWorld;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemMother;
import org.duban.standard.CheckItemService;
import org.duban.standard.StandardId;
import org.duban.standard.StandardService;
import org.springframework.context.ApplicationContext;

/** A campaign with a standard of its own, of so many items of four points each. */
public final class AssessedCampaign {

    public final CampaignWorld world;
    public final CampaignId campaign;
    public final StandardId standard;
    public final List<CheckItemId> items = new ArrayList<>();

    public AssessedCampaign(ApplicationContext beans, int count) {
        this.world = new CampaignWorld(beans);
        this.standard = beans.getBean(StandardService.class).drawUp(StandardId.next(), CheckItemMother.aStandard());
        var service = beans.getBean(CheckItemService.class);
        for (var i = 1; i <= count; i++) {
            items.add(service.publish(
                    CheckItemId.next(), standard, CheckItemMother.anItem("A-" + i, "第%d项".formatted(i), "4")));
        }
        this.campaign = beans.getBean(CampaignService.class).announce(CampaignId.next(), details());
    }

    private CampaignDetails details() {
        var plain = world.campaignNamed("自评" + world.mark() + Instant.now().toEpochMilli());
        return new CampaignDetails(
                plain.name(),
                plain.zoneUnitId(),
                plain.leadUnitId(),
                plain.startsOn(),
                plain.endsOn(),
                plain.assessedOn(),
                plain.description(),
                plain.watchDays(),
                Set.of(standard));
    }
}
