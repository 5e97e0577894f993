package org.duban.finding.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.duban.campaign.CampaignWorld;
import org.duban.evidence.Position;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.Recurrence;
import org.duban.finding.Recurrence.Choice;
import org.duban.finding.recurrence.Comebacks.Finds;
import org.duban.inspection.InspectionKind;
import org.duban.shared.RuleBroken;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is about to be logged may be known already: at the same place, near it, or by its words. */
@FullStackTest
class RecurrencesTests {

    /** So many degrees of latitude are a metre. */
    private static final double METRE = 1 / 111_194.93;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Recurrences recurrences;

    @Autowired
    private RecurrenceReader watched;

    @Autowired
    private FindingReader reader;

    private Comebacks comebacks;
    private Finds litter;

    @BeforeEach
    void aDistrict() {
        comebacks = new Comebacks(beans);
        litter = comebacks.finds();
    }

    @Test
    void spotsWhatIsOpenAtThePlaceBeforeWhatWasStruckOffThere() {
        var closed = comebacks.closed(litter);
        var open = comebacks.log(litter.withRecurrence(new Recurrence(Choice.NEW, null)));
        comebacks.log(litter.withItem(comebacks.drains));
        comebacks.log(litter.withPlace(comebacks.world.school));

        var known = known(litter);

        assertThat(known).extracting(PossibleRecurrence::id).containsExactly(open.value(), closed.value());
        assertThat(known).extracting(PossibleRecurrence::open).containsExactly(true, false);
        assertThat(known).extracting(PossibleRecurrence::why).containsOnly(Why.PLACE);
        assertThat(known).extracting(PossibleRecurrence::metres).containsOnlyNulls();
    }

    @Test
    void measuresFiftyMetres() {
        var here = litter.withPlace(null).withPlaceText("路边").withLongitude(114.65);
        comebacks.log(here.withLatitude(33.62 + 51 * METRE));
        var near = comebacks.log(here.withLatitude(33.62 + 49.9 * METRE));

        var known = known(here.withLatitude(33.62).withPlace(comebacks.world.school));

        assertThat(known).extracting(PossibleRecurrence::id).containsExactly(near.value());
        assertThat(known.get(0).why()).isEqualTo(Why.NEAR);
        assertThat(known.get(0).metres()).isEqualTo(50);
    }

    @Test
    void tellsByTheWordsWhereNoPlaceIsSet() {
        var street = litter.withPlace(null).withPlaceText("人民路与建设路交叉口").withDescription("路口东南角垃圾桶满溢未清运");
        var same = comebacks.log(street);
        comebacks.log(street.withPlaceText("滨河公园").withDescription("健身器材损坏，存在安全隐患"));

        var known = known(street.withItem(null).withDescription("路口东南角垃圾桶满溢，未及时清运"));

        assertThat(known).extracting(PossibleRecurrence::id).containsExactly(same.value());
        assertThat(known.get(0).why()).isEqualTo(Why.TEXT);
        assertThat(known(street.withItem(comebacks.drains))).isEmpty();
    }

    @Test
    void watchesUntilTheEndOfTheLastDay() {
        var closedOn = DistrictTime.today().minusDays(31);
        var closed = comebacks.closedAt(
                litter, closedOn.atTime(8, 0).atZone(DistrictTime.ZONE).toInstant());
        var lastSecond = closedOn.plusDays(30).atTime(LocalTime.of(23, 59, 59)).atZone(DistrictTime.ZONE);

        assertThat(knownAt(litter, lastSecond.toInstant()))
                .extracting(PossibleRecurrence::id)
                .containsExactly(closed.value());
        assertThat(knownAt(litter, lastSecond.plusSeconds(1).toInstant())).isEmpty();
        assertThat(reader.details(comebacks.log(litter), comebacks.world.inspector)
                        .facts()
                        .recurrenceOf())
                .isNull();
    }

    @Test
    void linksAsTheInspectorChooses() {
        var other = comebacks.closed(litter.withItem(comebacks.drains));
        var closed = comebacks.closed(litter);

        assertThat(recurrenceOf(litter.withRecurrence(new Recurrence(Choice.NEW, null))))
                .isNull();
        assertThat(recurrenceOf(litter.withRecurrence(new Recurrence(Choice.RELAPSE, other))))
                .isEqualTo(other.value());
        assertThat(recurrenceOf(litter)).isEqualTo(closed.value());
    }

    @Test
    void recordsTheChoice() {
        var closed = comebacks.closed(litter);
        var relapse = comebacks.log(litter.withRecurrence(new Recurrence(Choice.RELAPSE, closed)));

        assertThat(reader.events(relapse, comebacks.world.inspector).get(0).detail())
                .containsEntry("recurrence", "RELAPSE")
                .containsEntry("recurrenceOf", closed.toString());
    }

    @Test
    void refusesARelapseOfWhatIsOpenUnknownOrOfAnotherCampaign() {
        var open = comebacks.log(litter);
        var elsewhere = new Comebacks(beans);
        var foreign = elsewhere.closed(elsewhere.finds());

        for (var wrong : List.of(open, foreign, FindingId.next())) {
            var relapse = litter.withRecurrence(new Recurrence(Choice.RELAPSE, wrong));
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> comebacks.log(relapse))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("recurrence"));
        }
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Recurrence(Choice.RELAPSE, null));
    }

    @Test
    void tellsUnitsNothing() {
        comebacks.log(litter.withRound(comebacks.world.round(InspectionKind.UNANNOUNCED)));
        CampaignWorld district = comebacks.world.district;

        assertThat(known(litter)).hasSize(1);
        assertThat(recurrences.of(question(litter, null), district.clerk)).isEmpty();
        assertThat(recurrences.of(question(litter, null), district.leader)).isEmpty();
        assertThat(watched.atPlaces(List.of(comebacks.world.market.value()), district.clerk))
                .isEmpty();
    }

    @Test
    void readsWhatIsWatchedAtManyPlacesInOneStatement() {
        var open = comebacks.log(litter);
        var closed = comebacks.closed(litter.withPlace(comebacks.world.school));
        comebacks.closedAt(litter.withItem(comebacks.drains), Instant.now().minusSeconds(32 * 86_400L));
        var places = List.of(comebacks.world.market.value(), comebacks.world.school.value());

        var rows = watched.atPlaces(places, comebacks.world.inspector);

        assertThat(rows).extracting(WatchedFinding::id).containsExactlyInAnyOrder(open.value(), closed.value());
        assertThat(rows)
                .extracting(WatchedFinding::watchUntil)
                .containsOnly(null, DistrictTime.today().plusDays(30));
        assertThat(Statements.during(() -> watched.atPlaces(places, comebacks.world.inspector)))
                .hasSize(1);
    }

    private @Nullable UUID recurrenceOf(Finds finds) {
        return reader.details(comebacks.log(finds), comebacks.world.inspector)
                .facts()
                .recurrenceOf();
    }

    private List<PossibleRecurrence> known(Finds finds) {
        return knownAt(finds, null);
    }

    private List<PossibleRecurrence> knownAt(Finds finds, @Nullable Instant at) {
        return recurrences.of(question(finds, at), comebacks.world.inspector);
    }

    private Question question(Finds finds, @Nullable Instant at) {
        PlaceId place = finds.place();
        return new Question(
                comebacks.world.district.campaign,
                place,
                finds.item(),
                finds.latitude() == null || finds.longitude() == null
                        ? null
                        : new Position(finds.latitude(), finds.longitude()),
                finds.placeText(),
                finds.description(),
                at);
    }
}
