package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** With which campaign the form for a finding is opened, where several are running. */
@FullStackTest
class CampaignAtHandTests {

    @Autowired
    private CampaignAtHand campaigns;

    @Autowired
    private ApplicationContext beans;

    private InspectionWorld world;

    @BeforeEach
    void twoCampaigns() {
        new InspectionWorld(beans);
        world = new InspectionWorld(beans);
    }

    @Test
    void isThatOfTodaysRound() {
        world.round(InspectionKind.ROUTINE, world.market);

        assertThat(campaigns.of(world.inspector.accountId())).contains(world.district.campaign);
    }

    @Test
    void isTheOneLastLoggedFor() {
        world.draft(null);

        assertThat(campaigns.of(world.inspector.accountId())).contains(world.district.campaign);
    }

    @Test
    void isNoneForWhomNothingSpeaks() {
        assertThat(campaigns.of(world.inspector.accountId())).isEmpty();
    }
}
