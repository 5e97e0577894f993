package org.duban.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Compares what camera and device say of a photo with each other, with its arrival and with what it is to show. */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class Credibility {

    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration APART = Duration.ofHours(1);
    private static final double AT_THE_PLACE = 300;
    private static final double TOGETHER = 500;

    private final Evidence photo;
    private final PhotoClaim claim;
    private final List<Doubt> doubts = new ArrayList<>();

    static List<Doubt> of(Evidence photo, PhotoClaim claim) {
        var credibility = new Credibility(photo, claim);
        credibility.compareTimes();
        credibility.comparePositions();
        return credibility.doubts;
    }

    private void compareTimes() {
        var written = photo.getTakenAt();
        var said = device().takenAt();
        var arrived = photo.getUploadedAt();
        var taken = Stream.of(written, said)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var after = claim.after();
        if (taken != null && after != null && taken.isBefore(after)) {
            doubts.add(Doubt.of(DoubtKind.TAKEN_BEFORE, Duration.between(taken, after)));
        }
        if (taken != null && taken.isBefore(arrived.minus(FRESH))) {
            doubts.add(Doubt.of(DoubtKind.TAKEN_LONG_BEFORE_UPLOAD, Duration.between(taken, arrived)));
        }
        if (said != null && (said.isBefore(arrived.minus(FRESH)) || said.isAfter(arrived.plus(AHEAD)))) {
            doubts.add(Doubt.of(DoubtKind.CLOCK_OFF, Duration.between(said, arrived)));
        }
        if (written != null
                && said != null
                && Duration.between(written, said).abs().compareTo(APART) > 0) {
            doubts.add(Doubt.of(DoubtKind.TIMES_DIFFER, Duration.between(written, said)));
        }
    }

    private void comparePositions() {
        var written = photo.getPosition();
        var said = device().position();
        var accuracy = Objects.requireNonNullElse(device().accuracy(), 0.0);
        var away = Math.max(away(written, AT_THE_PLACE), away(said, AT_THE_PLACE + accuracy));
        if (away > 0) {
            doubts.add(Doubt.of(DoubtKind.FAR_FROM_PLACE, away));
        }
        if (Boolean.TRUE.equals(device().mocked())) {
            doubts.add(Doubt.of(DoubtKind.MOCKED));
        }
        if (written != null && said != null && written.metresTo(said) > TOGETHER) {
            doubts.add(Doubt.of(DoubtKind.POSITIONS_DIFFER, written.metresTo(said)));
        }
    }

    /** How far it is from the place, or zero where that is near enough or not known. */
    private double away(@Nullable Position taken, double nearEnough) {
        var place = claim.place();
        var metres = taken == null || place == null ? 0 : taken.metresTo(place);
        return metres > nearEnough ? metres : 0;
    }

    private DeviceWord device() {
        return Objects.requireNonNullElse(photo.getDevice(), DeviceWord.NOTHING);
    }
}
