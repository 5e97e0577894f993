package org.duban.document.slip;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.DocumentKind;
import org.duban.document.FindingPhotos;
import org.duban.document.Phrases;
import org.duban.document.StationerySettings;
import org.duban.unit.UnitTree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three kinds of notices about findings. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class FindingNotices {

    private final MatterReader matters;
    private final FindingPhotos photos;
    private final UnitTree units;
    private final StationerySettings stationery;
    private final TearOffs tearOffs;
    private final Phrases phrases;
    private final Clock clock;

    @Bean
    Composer handOver() {
        return notice(DocumentKind.HAND_OVER);
    }

    @Bean
    Composer correctionOrder() {
        return notice(DocumentKind.CORRECTION_ORDER);
    }

    @Bean
    Composer supervision() {
        return notice(DocumentKind.SUPERVISION);
    }

    private Composer notice(DocumentKind kind) {
        return new FindingNotice(kind, matters, photos, units, stationery, tearOffs, phrases, clock);
    }
}
