package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.account.AccountId;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What speaks against photos, by the real database. */
@FullStackTest
class EvidenceDoubtsTests {

    private static final Position MARKET = new Position(33.62, 114.65);

    /** About 1,112 m north of it. */
    private static final Position SCHOOL = new Position(33.63, 114.65);

    private final AccountId clerk = AccountId.next();

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private EvidenceDoubts doubts;

    @Autowired
    private DoubtWords words;

    @Autowired
    private PhotoHashing hashing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Instant now;
    private long scene;

    @BeforeEach
    void employ() {
        jdbc.sql("""
                        insert into account (account_id, version, username, display_name, password_hash, created_at)
                        values (?, 0, ?, '经办人', '', now())
                        """).params(clerk.value(), "c" + clerk.value()).update();
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        scene = Uuids.next().getLeastSignificantBits();
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void thereAreNoneAboutAPhotoTakenHereAndNow() {
        var photo = handIn(Photos.scene(scene), said(now.minusSeconds(60), MARKET, 20.0, false));

        assertThat(kinds(claim(photo, now.minusSeconds(7200), MARKET))).isEmpty();
    }

    @Test
    void aPhotoOfTheRepairTakenBeforeTheFindingIsToldOf() {
        var photo = handIn(Photos.scene(scene), said(now.minus(Duration.ofHours(5)), null, null, null));

        assertThat(doubts.of(List.of(claim(photo, now.minus(Duration.ofHours(2)), null)))
                        .get(photo))
                .containsExactly(new Doubt(DoubtKind.TAKEN_BEFORE, 180L, null));
        assertThat(kinds(claim(photo, null, null))).isEmpty();
    }

    @Test
    void whatTheCameraWroteCountsLikeWhatTheDeviceSays() {
        var photo = handIn(Photos.scene(scene, Exif.taken("2020:01:01 08:00:00").at(35, 115)), null);

        assertThat(kinds(claim(photo, now, MARKET)))
                .containsExactlyInAnyOrder(
                        DoubtKind.TAKEN_BEFORE, DoubtKind.TAKEN_LONG_BEFORE_UPLOAD, DoubtKind.FAR_FROM_PLACE);
    }

    @Test
    void aClockThatIsOffIsToldOf() {
        var ahead = handIn(Photos.scene(scene), said(now.plus(Duration.ofMinutes(10)), null, null, null));
        var behind = handIn(Photos.scene(scene + 1), said(Instant.parse("2014-01-01T00:00:00Z"), null, null, null));
        var hardly = handIn(Photos.scene(scene + 2), said(now.plus(Duration.ofMinutes(2)), null, null, null));

        assertThat(kinds(claim(ahead, null, null))).containsExactly(DoubtKind.CLOCK_OFF);
        assertThat(kinds(claim(behind, null, null)))
                .containsExactlyInAnyOrder(DoubtKind.CLOCK_OFF, DoubtKind.TAKEN_LONG_BEFORE_UPLOAD);
        assertThat(kinds(claim(hardly, null, null))).isEmpty();
    }

    @Test
    void aPhotoTakenElsewhereIsToldOfInMetres() {
        var away = handIn(Photos.scene(scene), said(null, SCHOOL, 20.0, null));
        var vague = handIn(Photos.scene(scene + 1), said(null, SCHOOL, 900.0, null));

        var doubt = doubts.of(List.of(claim(away, null, MARKET))).get(away).get(0);
        assertThat(doubt).isEqualTo(new Doubt(DoubtKind.FAR_FROM_PLACE, 1112L, null));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.of(doubt)).isEqualTo("拍摄位置距点位 1,112 米");
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(words.of(doubt)).isEqualTo("Taken 1,112 m away from the place");
        assertThat(kinds(claim(vague, null, MARKET))).isEmpty();
        assertThat(kinds(claim(away, null, null))).isEmpty();
    }

    @Test
    void aPositionThatWasMadeUpIsToldOf() {
        var photo = handIn(Photos.scene(scene), said(null, MARKET, 1.0, true));

        assertThat(kinds(claim(photo, null, MARKET))).containsExactly(DoubtKind.MOCKED);
    }

    @Test
    void cameraAndDeviceThatDisagreeAreToldOf() {
        var photo = handIn(
                Photos.scene(scene, Exif.taken("2026:11:20 08:30:05").at(35, 115)),
                said(Instant.parse("2026-11-20T03:30:05Z"), MARKET, 5.0, null));

        assertThat(kinds(claim(photo, null, null))).contains(DoubtKind.POSITIONS_DIFFER, DoubtKind.TIMES_DIFFER);
        assertThat(doubts.of(List.of(claim(photo, null, null))).get(photo))
                .contains(new Doubt(DoubtKind.TIMES_DIFFER, 180L, null));
    }

    @Test
    void thePhotoThatWasHandedInBeforeIsNamed() {
        var photo = Photos.scene(scene);
        var first = handIn(photo, null);
        var second = handIn(photo, null);
        var third = handIn(photo, null);

        assertThat(doubts.of(List.of(claim(second, null, null), claim(third, null, null))))
                .containsEntry(second, List.of(new Doubt(DoubtKind.USED_BEFORE, 0L, first)))
                .containsEntry(third, List.of(new Doubt(DoubtKind.USED_BEFORE, 0L, first)));
        assertThat(kinds(claim(first, null, null))).isEmpty();
    }

    @Test
    void thePhotoThatLooksLikeAnEarlierOneNamesIt() {
        var first = handIn(Photos.encoded(Photos.street(scene), 0.9f), null);
        var savedAnew = handIn(Photos.encoded(Photos.street(scene), 0.3f), null);
        var other = handIn(Photos.scene(scene + 1), null);

        var found = doubts.of(List.of(claim(savedAnew, now, null), claim(other, now, null)));

        assertThat(found).containsOnlyKeys(savedAnew);
        assertThat(found.get(savedAnew)).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.LOOKS_LIKE);
            assertThat(doubt.earlier()).isEqualTo(first);
            assertThat(doubt.figure()).isBetween(0L, 7L);
        });
    }

    @Test
    void twoPhotosOfOneSpotHandedInTogetherMayLookAlike() {
        var first = handIn(Photos.encoded(Photos.street(scene), 0.9f), null);
        var second = handIn(Photos.encoded(Photos.street(scene), 0.3f), null);

        assertThat(doubts.of(List.of(claim(first, null, null), claim(second, null, null))))
                .isEmpty();
        assertThat(doubts.of(List.of(claim(first, null, null), claim(second, now.minusSeconds(60), null))))
                .containsOnlyKeys(second);
    }

    @Test
    void picturesOfOneColourLookLikeNothing() {
        handIn(Photos.transparentPng(400, 300), null);
        var second = handIn(Photos.transparentPng(300, 400), null);

        assertThat(kinds(claim(second, null, null))).doesNotContain(DoubtKind.LOOKS_LIKE);
    }

    @Test
    void anyNumberOfPhotosTakesTheSameStatements() {
        var claims = new ArrayList<PhotoClaim>();
        for (var number = 0; number < 12; number++) {
            claims.add(claim(handIn(Photos.scene(scene + number), null), now, MARKET));
        }

        var few = Statements.during(() -> doubts.of(claims.subList(0, 1))).size();

        assertThat(Statements.during(() -> doubts.of(claims)).size())
                .isEqualTo(few)
                .isEqualTo(2);
    }

    @Test
    void whatNobodyHasLookedAtIsLookedAtLater() throws Exception {
        var first = handIn(Photos.encoded(Photos.street(scene), 0.9f), null);
        var second = handIn(Photos.encoded(Photos.street(scene), 0.3f), null);
        var contents = evidence.infos(List.of(first, second)).stream()
                .map(info -> info.sha256().hex())
                .toArray(String[]::new);
        jdbc.sql("delete from evidence_hash where sha256 = any(?)")
                .param(contents)
                .update();
        assertThat(kinds(claim(second, null, null))).isEmpty();

        while (hashing.fillIn() > 0) {
            // A few at a time.
        }

        assertThat(kinds(claim(second, null, null))).containsExactly(DoubtKind.LOOKS_LIKE);
    }

    private EvidenceId handIn(byte[] photo, @Nullable DeviceWord said) {
        return evidence.store(new UploadedFile("a.jpg", photo.length, new ByteArrayResource(photo), said), clerk);
    }

    private static @Nullable DeviceWord said(
            @Nullable Instant takenAt,
            @Nullable Position position,
            @Nullable Double accuracy,
            @Nullable Boolean mocked) {
        return DeviceWord.of(
                takenAt,
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                accuracy,
                mocked);
    }

    private static PhotoClaim claim(EvidenceId photo, @Nullable Instant after, @Nullable Position place) {
        return new PhotoClaim(photo, after, place);
    }

    private Set<DoubtKind> kinds(PhotoClaim claim) {
        return doubts.of(List.of(claim)).getOrDefault(claim.id(), List.of()).stream()
                .map(Doubt::kind)
                .collect(Collectors.toSet());
    }
}
