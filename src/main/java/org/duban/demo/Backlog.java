package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.demo.photo.Scene;
import org.duban.finding.Effort;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRectifications;
import org.duban.unit.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What becomes of the findings that the ledgers leave open: most are put right in the weeks after, some are not. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Backlog {

    private static final long SEED = 29;
    private static final double LEFT = 0.2;
    private static final int HOURS = 90;

    private final Cast cast;
    private final FindingReader reader;
    private final FindingRectifications rectifications;
    private final Photos photos;

    void plan(Timeline timeline, List<UUID> imported, Instant from, WorkingHours hours) {
        var random = new Random(SEED + imported.size());
        for (var id : imported) {
            var finding = new FindingId(id);
            var facts = reader.details(finding, cast.post("supervisor"));
            var clerk = Optional.ofNullable(facts.facts().unitId()).flatMap(unit -> cast.findClerk(new UnitId(unit)));
            if (clerk.isPresent() && facts.facts().closedAt() == null && random.nextDouble() >= LEFT) {
                var submitted = hours.from(from.plus(Duration.ofHours(5 + random.nextInt(HOURS))));
                var verified = hours.from(submitted.plus(Duration.ofHours(4 + random.nextInt(30))));
                plan(timeline, finding, clerk.get(), submitted, verified);
            }
        }
    }

    private void plan(Timeline timeline, FindingId finding, SignedIn clerk, Instant submitted, Instant verified) {
        timeline.plan(submitted, clerk, () -> {
            var after = photos.take(Scene.LITTER, 0, true, clerk);
            rectifications.submit(finding, "已按要求整改到位，落实专人长效管理。", Effort.NONE, after, clerk, null);
        });
        var inspector = cast.post("inspector");
        timeline.plan(verified, inspector, () -> rectifications.pass(finding, "现场复核，已整改。", inspector, null));
    }
}
