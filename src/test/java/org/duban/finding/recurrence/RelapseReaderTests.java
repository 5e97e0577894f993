package org.duban.finding.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duban.account.SignedIn;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Instants;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what was struck off came back, and how long it stayed clean. */
@FullStackTest
class RelapseReaderTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RelapseReader reader;

    @Autowired
    private JdbcClient jdbc;

    private Comebacks comebacks;
    private InspectionWorld world;

    /** Two of three came back: after two days, and after five. */
    @BeforeEach
    void struckOffAndBack() {
        comebacks = new Comebacks(beans);
        world = comebacks.world;
        back(comebacks.finds(), 2);
        back(comebacks.finds().withItem(comebacks.drains), 5);
        comebacks.closed(comebacks.finds().withPlace(world.school));
    }

    @Test
    void areCountedByUnitPlaceItemAndVerifier() {
        var total = of(RelapseBy.UNIT, world.inspector).get(0);
        assertThat(total.total()).isTrue();
        assertThat(total.closed()).isEqualTo(3);
        assertThat(total.relapsed()).isEqualTo(2);
        assertThat(total.rate()).isCloseTo(66.7, within(0.1));
        assertThat(total.medianDays()).isCloseTo(3.5, within(0.01));
        assertThat(of(RelapseBy.PLACE, world.inspector).get(1).closed()).isEqualTo(2);
        assertThat(of(RelapseBy.ITEM, world.inspector)).hasSize(3);
        assertThat(of(RelapseBy.VERIFIER, world.inspector).get(1).name()).isEqualTo(world.inspector.displayName());
        assertThat(Statements.during(() -> of(RelapseBy.PLACE, world.inspector)))
                .hasSize(1);
    }

    @Test
    void areAskedForVerifiersOnlyWhereTheyAreCountedByThem() {
        assertThat(Statements.during(() -> of(RelapseBy.UNIT, world.inspector)))
                .noneMatch(statement -> statement.contains("finding_verifier"));
        assertThat(Statements.during(() -> of(RelapseBy.VERIFIER, world.inspector)))
                .anyMatch(statement -> statement.contains("finding_verifier"));
    }

    @Test
    void areOfAYearAtMost() {
        var campaign = world.district.campaign.value();
        var last = DistrictTime.today();

        assertThat(new RelapseFilter(campaign, last.minusYears(1), last).from()).isEqualTo(last.minusYears(1));
        assertThatExceptionOfType(SpanTooLong.class)
                .isThrownBy(() -> new RelapseFilter(campaign, last.minusYears(1).minusDays(2), last))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("from"));
        assertThatExceptionOfType(SpanReversed.class)
                .isThrownBy(() -> new RelapseFilter(campaign, last, last.minusDays(1)));
    }

    @Test
    void showTheFindingsBehindThem() {
        var place = of(RelapseBy.PLACE, world.inspector).get(1);

        var cases = reader.cases(RelapseBy.PLACE, place.key(), filter(), 10, world.inspector);

        assertThat(cases).hasSize(2).extracting(RelapseCase::placeName).containsOnly(place.name());
        assertThat(cases).extracting(RelapseCase::daysClean).allMatch(days -> days > 1.9);
        assertThat(reader.cases(RelapseBy.ITEM, "没有这项", filter(), 10, world.inspector))
                .isEmpty();
    }

    @Test
    void ofOthersAndOfSecretRoundsAreNotShownToUnits() {
        var hidden = comebacks.closed(comebacks.finds().withPlace(world.school).withItem(comebacks.drains));
        comebacks.log(comebacks
                .finds()
                .withPlace(world.school)
                .withItem(comebacks.drains)
                .withRound(world.round(InspectionKind.UNANNOUNCED)));

        assertThat(hidden).isNotNull();
        assertThat(of(RelapseBy.UNIT, world.inspector).get(0).relapsed()).isEqualTo(3);
        assertThat(of(RelapseBy.UNIT, world.district.clerk).get(0).relapsed()).isEqualTo(2);
        assertThat(of(RelapseBy.UNIT, world.district.otherClerk).get(0).closed())
                .isZero();
        assertThatExceptionOfType(VerifiersNotShown.class)
                .isThrownBy(() -> of(RelapseBy.VERIFIER, world.district.clerk));
        assertThat(reader.cases(RelapseBy.UNIT, null, filter(), 10, world.district.clerk))
                .hasSize(2)
                .extracting(RelapseCase::verifierName)
                .containsOnlyNulls();
    }

    private void back(Comebacks.Finds finds, int days) {
        var closed = comebacks.closed(finds);
        comebacks.log(finds);
        jdbc.sql("update finding set closed_at = :at, found_at = :at where finding_id = :id")
                .param("at", Instants.utc(Instant.now().minus(Duration.ofDays(days))))
                .param("id", closed.value())
                .update();
    }

    private List<RelapseFigure> of(RelapseBy by, SignedIn who) {
        return reader.of(by, filter(), 50, who);
    }

    private RelapseFilter filter() {
        return new RelapseFilter(
                world.district.campaign.value(), DistrictTime.today().minusDays(30), DistrictTime.today());
    }
}
