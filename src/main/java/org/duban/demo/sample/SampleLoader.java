package org.duban.demo.sample;

import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityService;
import org.duban.demo.Photos;
import org.duban.demo.Stage;
import org.duban.demo.Timeline;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.standard.StandardRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the sample's past: units, people and places are made now by whoever loads it, what the people did lies behind. All
 * in one transaction, so that nobody is ever told of something that is not marked yet.
 */
@Component
@RequiredArgsConstructor
class SampleLoader implements SampleCampaigns {

    private static final String NAME = "样例行动：迎检环境整治";
    private static final String STANDARD = "weisheng";
    private static final int BEGUN = 24;
    private static final int ENDS_IN = 40;
    private static final int ASSESSED_IN = 36;

    private final Stage stage;
    private final Photos photos;
    private final SampleMarks marks;
    private final SampleSetting setting;
    private final SampleRounds rounds;
    private final SampleFindings findings;
    private final SampleWork work;
    private final CampaignService campaigns;
    private final ResponsibilityService responsibilities;
    private final StandardCatalogue standards;

    @Override
    @Transactional
    public CampaignId load() {
        if (marks.isThere()) {
            throw new SampleThere();
        }
        try {
            photos.prepare().join();
            return tell();
        } finally {
            photos.forget();
        }
    }

    private CampaignId tell() {
        var district = setting.setUp();
        var campaign = campaigns.announce(CampaignId.next(), details(district));
        marks.mark(campaign, district);
        district.units()
                .values()
                .forEach(unit -> responsibilities.lay(
                        ResponsibilityId.next(), campaign, new ResponsibilityDetails(unit, null, null, unit, "分管负责人")));
        var timeline = new Timeline(stage);
        findings.plan(timeline, campaign, district, rounds.plan(timeline, campaign, district));
        work.plan(timeline, campaign, district);
        timeline.play();
        setting.lock(district);
        return campaign;
    }

    private CampaignDetails details(SampleDistrict district) {
        var today = stage.today();
        return new CampaignDetails(
                NAME,
                district.zone(),
                district.office(),
                today.minusDays(BEGUN),
                today.plusDays(ENDS_IN),
                today.plusDays(ASSESSED_IN),
                "供熟悉系统用的样例，其中的单位、人员和问题都是虚构的。",
                CampaignDetails.USUAL_WATCH_DAYS,
                chosen());
    }

    private Set<StandardId> chosen() {
        return standards.list().stream()
                .filter(standard -> standard.code().equals(STANDARD))
                .map(StandardRow::id)
                .map(StandardId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
