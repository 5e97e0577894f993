package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The steps of a task stand in its lead unit's calendar under their own names. */
@FullStackTest
class MilestonesInFeedsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MilestoneService milestones;

    @Autowired
    private FeedEntries entries;

    @Test
    void areThereUntilTheyAreReached() {
        var world = new CampaignWorld(beans);
        var task = world.task("周淮路拓宽", world.township, DueBy.of(DeadlineTerm.days(30)));
        var step = milestones.plan(MilestoneId.next(), task, "签订协议", DueBy.of(DeadlineTerm.days(5)));

        assertThat(entries.of(List.of(world.township.value())))
                .extracting(FeedEntry::title)
                .containsExactly("周淮路拓宽 · 签订协议", "周淮路拓宽");
        milestones.reach(task, step, null, world.clerk, null);
        assertThat(entries.of(List.of(world.township.value())))
                .extracting(FeedEntry::title)
                .containsExactly("周淮路拓宽");
    }
}
