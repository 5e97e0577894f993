package org.duban.campaign.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duban.campaign.CampaignService;
import org.duban.shared.Conflict;
import org.duban.standard.CheckItemMother;
import org.duban.standard.CheckItemService;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign assesses itself, and thinks otherwise later: against the real database. */
@FullStackTest
class SelfAssessmentJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SelfAssessmentService assessments;

    @Autowired
    private SelfAssessmentReader reader;

    @Autowired
    private CheckItemService items;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private AssessedCampaign made;

    @BeforeEach
    void makeACampaign() {
        made = new AssessedCampaign(beans, 6);
    }

    @Test
    void nothingIsOverwritten() {
        assess(said(0, Verdict.LOST, null, "积存垃圾"));
        assess(said(0, Verdict.PART, "1.5", "已清理大半"));

        var item = item(0);
        assertThat(item.verdict()).isEqualTo(Verdict.PART);
        assertThat(item.own()).isEqualByComparingTo("2.5");
        assertThat(reader.history(made.campaign, item))
                .extracting(SelfAssessmentRevision::revision, SelfAssessmentRevision::remark)
                .containsExactly(tuple(2, "已清理大半"), tuple(1, "积存垃圾"));
    }

    @Test
    void whatWasSaidBeforeIsNotSaidAgain() {
        assertThat(assess(said(0, Verdict.FULL, null, null), said(1, null, null, null)))
                .isOne();

        assertThat(assess(said(0, Verdict.FULL, null, null), said(1, Verdict.FULL, null, null)))
                .isOne();
        assertThat(item(0).revision()).isOne();
    }

    @Test
    void takesAllOrNothingAndNamesTheItemAtFault() {
        assertThatExceptionOfType(PointsLostUnfit.class)
                .isThrownBy(() -> assess(said(0, Verdict.FULL, null, null), said(1, Verdict.PART, "4.5", null)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("assessments[1].points"));
        assertThatExceptionOfType(BonusUnfit.class).isThrownBy(() -> assess(said(0, Verdict.BONUS, null, null)));
        assertThatExceptionOfType(FullLosesNothing.class).isThrownBy(() -> assess(said(0, Verdict.FULL, "1", null)));
        assertThatExceptionOfType(VerdictMissing.class).isThrownBy(() -> assess(said(0, null, "1", null)));
        assertThatExceptionOfType(ItemOutsideCampaign.class)
                .isThrownBy(() -> assess(new Assessment(UUID.randomUUID(), Verdict.FULL, null, null, null, null)));
        assertThatExceptionOfType(AnsweringUnitUnknown.class)
                .isThrownBy(() -> assess(
                        new Assessment(made.items.get(0).value(), Verdict.FULL, null, null, UUID.randomUUID(), null)));
        assertThatExceptionOfType(AssessedInTheFuture.class)
                .isThrownBy(() -> assessments.assess(
                        made.campaign,
                        List.of(said(0, Verdict.FULL, null, null)),
                        LocalDate.now(clock).plusDays(1),
                        made.world.supervisor));

        assertThat(reader.sheet(made.campaign).totals().assessed()).isZero();
    }

    @Test
    void whoLookedBeforeSomebodyElseAssessedIsTold() throws Exception {
        Callable<Boolean> first = () -> {
            try {
                assess(new Assessment(made.items.get(0).value(), Verdict.LOST, null, null, null, 0));
                return true;
            } catch (AssessedMeanwhile refused) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var taken = 0;
            for (var outcome : pool.invokeAll(List.of(first, first))) {
                taken += outcome.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRevisedItemKeepsItsAssessmentAndAsksForAnother() {
        assess(said(0, Verdict.LOST, null, null));
        var changed = items.change(made.items.get(0), CheckItemMother.anItem("A-1", "改过的项", "2"), null);

        var item = reader.require(made.campaign, changed.value());

        assertThat(item.revised()).isTrue();
        assertThat(item.lost()).isEqualByComparingTo("2");
        assertThatExceptionOfType(ItemOutsideCampaign.class)
                .isThrownBy(() -> assess(said(0, Verdict.FULL, null, null)));
        assess(new Assessment(changed.value(), Verdict.LOST, null, null, null, 1));
        assertThat(reader.require(made.campaign, changed.value()).revised()).isFalse();
    }

    @Test
    void anArchivedCampaignIsNotAssessed() {
        campaigns.archive(made.campaign, true, null);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> assess(said(0, Verdict.FULL, null, null)));
    }

    @Test
    void threeHundredItemsTakeAsManyStatementsAsSix() {
        var large = new AssessedCampaign(beans, 300);
        var everything = IntStream.range(0, 300)
                .mapToObj(i -> new Assessment(large.items.get(i).value(), Verdict.LOST, null, null, null, 0))
                .toList();

        var few = Statements.during(() -> assess(said(0, Verdict.LOST, null, null), said(1, Verdict.LOST, null, null)));
        var many = Statements.during(
                () -> assessments.assess(large.campaign, everything, LocalDate.now(clock), large.world.supervisor));

        assertThat(many).hasSameSizeAs(few);
        assertThat(Statements.during(() -> reader.sheet(large.campaign))).hasSize(1);
        assertThat(Statements.during(() -> reader.board(large.campaign))).hasSize(1);
        assertThat(reader.board(large.campaign).losses()).hasSize(5);
        assertThat(reader.sheet(large.campaign).totals().lost()).isEqualByComparingTo("1200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update self_assessment set verdict = 'FULL', points = 0 where campaign_id = :campaign",
                "delete from self_assessment where campaign_id = :campaign",
            })
    void whatWasSaidStandsForWhoeverWritesToTheDatabaseToo(String change) {
        assess(said(0, Verdict.LOST, null, null));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change)
                        .param("campaign", made.campaign.value())
                        .update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'PART', 4.5, 2, campaign_id",
                "'LOST', 0, 2, campaign_id",
                "'FULL', 1, 2, campaign_id",
                "'BONUS', 0, 2, campaign_id",
                "'LOST', 1, 1, campaign_id",
            })
    void theDatabaseKnowsTheRulesToo(String values) {
        assess(said(0, Verdict.LOST, null, null));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into self_assessment (self_assessment_id, standard_id, item_code, check_item_id, assessed_on,
                            recorded_at, recorded_by, verdict, points, revision, campaign_id)
                        select gen_random_uuid(), standard_id, item_code, check_item_id, assessed_on, recorded_at, recorded_by,
                        """ + values + " from self_assessment where campaign_id = :campaign")
                        .param("campaign", made.campaign.value())
                        .update());
    }

    @Test
    void theDatabaseKnowsWhoseStandardsTheyAre() {
        assess(said(0, Verdict.LOST, null, null));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into self_assessment (self_assessment_id, standard_id, item_code, check_item_id, assessed_on,
                            recorded_at, recorded_by, verdict, points, revision, campaign_id)
                        select gen_random_uuid(), standard_id, item_code, check_item_id, assessed_on, recorded_at, recorded_by,
                            verdict, points, 1, :other
                        from self_assessment where campaign_id = :campaign
                        """)
                        .param("campaign", made.campaign.value())
                        .param("other", made.world.campaign.value())
                        .update())
                .withMessageContaining("not of a standard of the campaign");
    }

    private int assess(Assessment... said) {
        return assessments.assess(made.campaign, List.of(said), LocalDate.now(clock), made.world.supervisor);
    }

    private Assessment said(int item, @Nullable Verdict verdict, @Nullable String points, @Nullable String remark) {
        return new Assessment(
                made.items.get(item).value(),
                verdict,
                points == null ? null : new BigDecimal(points),
                remark,
                null,
                null);
    }

    private SelfAssessmentRow item(int index) {
        return reader.require(made.campaign, made.items.get(index).value());
    }
}
