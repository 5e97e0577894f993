package org.duban.finding.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.duban.activity.Activity;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.finding.EvidenceUnknown;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.StopRow;
import org.duban.shared.Conflict;
import org.duban.shared.NotFound;
import org.duban.shared.RuleBroken;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An open finding that is still there is told of once, and no second one is logged. */
@FullStackTest
@RecordApplicationEvents
class SightingsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Sightings sightings;

    @Autowired
    private SightingReader seen;

    @Autowired
    private FindingReader reader;

    @Autowired
    private EvidenceGate gate;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private InspectionRegister rounds;

    @Autowired
    private ApplicationEvents announced;

    @Autowired
    private JdbcClient jdbc;

    private Comebacks comebacks;
    private InspectionWorld world;
    private FindingId finding;
    private final SightingId id = SightingId.next();

    @BeforeEach
    void anOpenFinding() {
        comebacks = new Comebacks(beans);
        world = comebacks.world;
        finding = comebacks.log(comebacks.finds());
    }

    @Test
    void isShownWithItsPhotosToTheUnitToo() {
        var photo = comebacks.photo(world.inspector);

        assertThat(sightings.tell(finding, id, seen(null, photo), world.inspector))
                .isTrue();

        var shown = seen.of(finding, world.district.clerk).get(0);
        assertThat(shown.comment()).isEqualTo("垃圾还在");
        assertThat(shown.seenByName()).isEqualTo(world.inspector.displayName());
        assertThat(shown.photos()).extracting("id").containsExactly(photo.value());
        assertThat(gate.maySee(photo, world.district.clerk)).isTrue();
        assertThat(gate.maySee(photo, world.district.otherClerk)).isFalse();
        assertThat(reader.events(finding, world.district.clerk))
                .extracting(Activity::event)
                .containsOnlyOnce("SEEN_AGAIN");
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void isThereOnceHoweverOftenItIsSent() {
        sightings.tell(finding, id, seen(null), world.inspector);

        assertThat(sightings.tell(finding, id, seen(null), world.inspector)).isFalse();
        assertThat(seen.of(finding, world.inspector)).hasSize(1);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> sightings.tell(finding, id, seen(null), world.other));
        var another = comebacks.log(comebacks.finds());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> sightings.tell(another, id, seen(null), world.inspector));
    }

    @Test
    void isThereOnceWhenItArrivesTwiceAtTheSameMoment() {
        var attempts = IntStream.range(0, 6)
                .mapToObj(at ->
                        CompletableFuture.supplyAsync(() -> sightings.tell(finding, id, seen(null), world.inspector)))
                .toList();

        assertThat(attempts).extracting(CompletableFuture::join).containsOnlyOnce(true);
        assertThat(reader.events(finding, world.inspector))
                .extracting(Activity::event)
                .containsOnlyOnce("SEEN_AGAIN");
    }

    @Test
    void isRefusedOnceTheFindingIsStruckOff() {
        comebacks.strikeOff(finding, world.inspector);

        assertThatExceptionOfType(NotOpenAnyMore.class)
                .isThrownBy(() -> sightings.tell(finding, id, seen(null), world.inspector));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into finding_sighting (sighting_id, finding_id, seen_at, seen_by, told_at)
                                values (gen_random_uuid(), :finding, now(), :by, now())
                                """)
                        .param("finding", finding.value())
                        .param("by", world.inspector.accountId().value())
                        .update());
    }

    @Test
    void isNeverChanged() {
        sightings.tell(finding, id, seen(null), world.inspector);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update finding_sighting set comment = '没有了' where sighting_id = :id")
                        .param("id", id.value())
                        .update());
    }

    @Test
    void refusesTheFutureAndStrangersPhotos() {
        var tomorrow = new Seen(Instant.now().plus(Duration.ofDays(1)), null, null, List.of());
        var foreign = seen(null, comebacks.photo(world.district.otherClerk));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> sightings.tell(finding, id, tomorrow, world.inspector));
        assertThatExceptionOfType(EvidenceUnknown.class)
                .isThrownBy(() -> sightings.tell(finding, id, foreign, world.district.clerk));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> sightings.tell(FindingId.next(), id, seen(null), world.inspector));
    }

    @Test
    void isAVisitOfTheRound() {
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);

        sightings.tell(finding, id, seen(round), world.inspector);

        assertThat(rounds.stops(round)).extracting(StopRow::isVisited).containsExactly(true, false);
        var elsewhere = new Comebacks(beans).world.round(InspectionKind.ROUTINE);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> sightings.tell(finding, SightingId.next(), seen(elsewhere), world.inspector));
    }

    @Test
    void ofASecretRoundIsNotKnownToTheUnitsBeforeItsRelease() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        var photo = comebacks.photo(world.inspector);
        var clerk = world.district.clerk;

        sightings.tell(finding, id, seen(round, photo), world.inspector);

        assertThat(seen.of(finding, clerk)).isEmpty();
        assertThat(gate.maySee(photo, clerk)).isFalse();
        assertThat(reader.events(finding, clerk)).extracting(Activity::event).doesNotContain("SEEN_AGAIN");
        assertThat(told()).isZero();
        assertThat(seen.of(finding, world.inspector)).hasSize(1);

        inspections.finish(round, world.inspector, null);
        inspections.release(round, world.inspector, null);

        assertThat(seen.of(finding, clerk)).hasSize(1);
        assertThat(gate.maySee(photo, clerk)).isTrue();
        assertThat(reader.events(finding, clerk)).extracting(Activity::event).contains("SEEN_AGAIN");
        assertThat(told()).isEqualTo(1);
    }

    /** How often the unit was told. */
    private long told() {
        return announced.stream(Announcement.class)
                .filter(told ->
                        told.subject().equals(finding.value()) && told.event().equals("SEEN_AGAIN"))
                .filter(told -> told.audience().contains(Audience.unit(world.district.township.value())))
                .count();
    }

    private static Seen seen(@Nullable InspectionId round, EvidenceId... photos) {
        return new Seen(null, round == null ? null : round.value(), " 垃圾还在 ", List.of(photos));
    }
}
