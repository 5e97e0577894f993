package org.duban.inspection.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingId;
import org.duban.finding.recurrence.Comebacks;
import org.duban.finding.recurrence.RecheckId;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.finding.recurrence.RecheckRow;
import org.duban.finding.recurrence.Rechecked;
import org.duban.finding.recurrence.Rechecks;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.StopRow;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.unit.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was struck off is drawn into a round that looks at it again. */
@FullStackTest
class LookBacksTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private LookBacks lookBacks;

    @Autowired
    private InspectionRegister rounds;

    @Autowired
    private RecheckReader reader;

    @Autowired
    private Rechecks rechecks;

    private Comebacks comebacks;
    private InspectionWorld world;
    private FindingId atTheMarket;
    private FindingId atTheSchool;

    @BeforeEach
    void struckOffFindings() {
        comebacks = new Comebacks(beans);
        world = comebacks.world;
        atTheMarket = comebacks.closed(comebacks.finds());
        atTheSchool = comebacks.closed(comebacks.finds().withPlace(world.school));
        comebacks.log(comebacks.finds().withItem(comebacks.drains));
    }

    @Test
    void becomeARoundWithTheirPlacesAsStops() {
        var round = plan(world.other);

        assertThat(rounds.require(round).kind()).isEqualTo(InspectionKind.LOOK_BACK);
        assertThat(rounds.stops(round))
                .extracting(StopRow::placeId)
                .containsExactlyInAnyOrder(world.market.value(), world.school.value());
        assertThat(toLookAt(round, world.market))
                .extracting(RecheckRow::findingId)
                .containsExactly(atTheMarket.value());
        var drawn = lookBacks.of(round).orElseThrow();
        assertThat(drawn.eligible()).isEqualTo(2);
        assertThat(drawn.seed()).isEqualTo("a1b2c3d4");
    }

    @Test
    void areNotDrawnByWhoStruckThemOff() {
        var sample = preview(world.inspector, world.other);

        assertThat(sample.drawn()).isEmpty();
        assertThat(sample.own()).isEqualTo(2);
        assertThatExceptionOfType(NothingDrawn.class).isThrownBy(() -> plan(world.inspector));
    }

    @Test
    void areNotDrawnTwiceNorOnceTheyCameBack() {
        comebacks.log(comebacks.finds().withPlace(world.school));
        assertThat(preview(world.other).drawn())
                .extracting(Candidate::findingId)
                .containsExactly(atTheMarket.value());
        assertThat(preview(world.other).drawn().get(0).unitRelapses()).isEqualTo(1);

        plan(world.other);

        assertThat(preview(world.other).drawn()).isEmpty();
    }

    @Test
    void areToldInTheRoundAndWhatCameBackIsFoundInIt() {
        var round = plan(world.other);
        var recheck = new RecheckId(toLookAt(round, world.school).get(0).id());

        var relapse = rechecks.tell(
                atTheSchool,
                recheck,
                new Rechecked(RecheckResult.RELAPSED, null, round.value(), "又有垃圾", List.of(), null),
                world.other);

        var stop = rounds.stops(round).stream()
                .filter(row -> row.placeId().equals(world.school.value()))
                .findFirst()
                .orElseThrow();
        assertThat(relapse).isPresent();
        assertThat(stop.isVisited()).isTrue();
        assertThat(stop.findings()).isEqualTo(1);
        assertThat(toLookAt(round, world.school))
                .extracting(RecheckRow::result)
                .containsExactly(RecheckResult.RELAPSED);
    }

    private List<RecheckRow> toLookAt(InspectionId round, PlaceId place) {
        return reader.at(List.of(place), round.value(), world.district.campaign, DistrictTime.today());
    }

    private InspectionId plan(SignedIn who) {
        return lookBacks.plan(draw(), world.detailsWith(InspectionKind.LOOK_BACK, Set.of(who)), who);
    }

    private Sample preview(SignedIn... team) {
        var ids = new HashSet<UUID>();
        for (var who : team) {
            ids.add(who.accountId().value());
        }
        return lookBacks.preview(draw(), ids);
    }

    private SampleWanted draw() {
        CampaignId campaign = world.district.campaign;
        var today = DistrictTime.today();
        return new SampleWanted(campaign, today.minusDays(30), today, 0, 100, null, 1, 1, "a1b2c3d4");
    }
}
