package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duban.evidence.Photos;
import org.duban.support.DistrictTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was told that a finding is logged finds it again, though the process was killed in the middle of others. */
class KilledApplicationTests {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 60;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    /** The photo of each finding whose logging was acknowledged, by their identifiers. */
    private final Map<String, String> photos = new ConcurrentHashMap<>();

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedFindingAndItsPhotoIsThereAfterAKill() throws Exception {
        try (var duban = RunningDuban.startEmpty(directory)) {
            logUntilKilled(duban);
        }

        assertThat(photos).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var again = RunningDuban.startAgain(directory)) {
            photos.forEach((finding, photo) -> {
                assertThat(again.get("/api/v1/findings/" + finding).statusCode())
                        .isEqualTo(200);
                assertThat(again.get("/evidence/" + photo).body()).startsWith(0xFF, 0xD8);
            });
        }
    }

    private void logUntilKilled(RunningDuban duban) throws Exception {
        var unit = duban.create("/api/v1/units", "{\"name\":\"示范区\",\"level\":\"DISTRICT\"}");
        var campaign = duban.create(
                "/api/v1/campaigns", """
                {"name":"百日冲刺","zoneUnitId":"%s","startsOn":"%s"}""".formatted(unit, DistrictTime.today().minusDays(1)));
        var writers = Executors.newFixedThreadPool(WRITERS);
        var writing = new ArrayList<Future<?>>();
        for (var writer = 0; writer < WRITERS; writer++) {
            var width = 40 + writer;
            writing.add(writers.submit(() -> log(duban, campaign, unit, width)));
        }
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> photos.size() >= ENOUGH || writing.stream().anyMatch(Future::isDone));
        duban.kill();
        writers.shutdown();
        for (var one : writing) {
            // Whatever else than the kill ended a writer is told of here.
            one.get(1, TimeUnit.MINUTES);
        }
    }

    /** Logs one after another until nobody answers. */
    private void log(RunningDuban duban, String campaign, String unit, int width) {
        try {
            for (var height = 30; ; height++) {
                var photo = duban.handIn(Photos.jpeg(width, height));
                var finding = duban.create("/api/v1/findings", """
                        {"campaignId":"%s","unitId":"%s","placeText":"庆丰路","category":"暴露垃圾",
                         "description":"绿化带内有白色垃圾","evidenceIds":["%s"],
                         "deadline":{"kind":"DAYS","amount":2}}""".formatted(campaign, unit, photo));
                photos.put(finding, photo);
            }
        } catch (RunningDuban.NoAnswer killed) {
            // That is what ends it.
        }
    }
}
