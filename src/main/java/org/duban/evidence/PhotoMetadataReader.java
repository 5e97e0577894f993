package org.duban.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads the EXIF data of JPEG photos. What is missing or absurd is left out: a wrong camera clock spoils no photo. */
@Slf4j
@Component
@RequiredArgsConstructor
class PhotoMetadataReader {

    private static final DateTimeFormatter EXIF_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** Cameras that have lost the time begin at 1970, 1980 or 2000. */
    private static final Instant EARLIEST = Instant.parse("2001-01-01T00:00:00Z");

    /** A photo without an offset may have been taken in a zone that is ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Clock clock;

    PhotoMetadata read(InputStreamSource photo) throws IOException {
        try (var stream = photo.getInputStream()) {
            var metadata = JpegMetadataReader.readMetadata(stream, List.of(new ExifReader()));
            return new PhotoMetadata(takenAt(metadata), position(metadata), orientation(metadata));
        } catch (JpegProcessingException | RuntimeException e) {
            log.info("Left out unreadable EXIF data: {}", e.toString());
            return PhotoMetadata.NONE;
        }
    }

    private @Nullable Instant takenAt(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var written = exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (exif == null || written == null) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(written.strip(), EXIF_TIME);
            var instant = local.atZone(zone(exif)).toInstant();
            if (instant.isAfter(EARLIEST) && instant.isBefore(clock.instant().plus(AHEAD))) {
                return instant;
            }
        } catch (DateTimeException e) {
            log.debug("Not a time", e);
        }
        log.info("Left out the time of a photo: no time, or one that cannot be");
        return null;
    }

    private ZoneId zone(ExifSubIFDDirectory exif) {
        var offset = exif.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
        try {
            return offset == null ? clock.getZone() : ZoneOffset.of(offset.strip());
        } catch (DateTimeException e) {
            log.info("Left out the time zone of a photo: no offset");
            return clock.getZone();
        }
    }

    private static @Nullable Position position(Metadata metadata) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var location = gps == null || !isSaid(gps) ? null : gps.getGeoLocation();
        if (location == null || location.isZero()) {
            return null;
        }
        if (!Position.isOnEarth(location.getLatitude(), location.getLongitude())) {
            log.info("Left out the position of a photo: not on earth");
            return null;
        }
        return new Position(location.getLatitude(), location.getLongitude());
    }

    /** Cameras that do not know write a fraction of zero, which would be read as the equator or the meridian of Greenwich. */
    private static boolean isSaid(GpsDirectory gps) {
        return Stream.of(GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LONGITUDE)
                .map(gps::getRationalArray)
                .allMatch(parts -> parts != null && Arrays.stream(parts).noneMatch(part -> part.getDenominator() == 0));
    }

    private static Orientation orientation(Metadata metadata) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(value -> value >= 1 && value <= 8)
                .map(Orientation::typeOf)
                .orElse(Orientation.TOP_LEFT);
    }
}
