package org.duban.document.slip;

import java.time.Clock;
import org.duban.document.Composer;
import org.duban.document.DocumentKind;
import org.duban.document.FindingPhotos;
import org.duban.document.Phrases;
import org.duban.unit.UnitTree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three kinds of notices about findings. */
@Configuration(proxyBeanMethods = false)
class FindingNotices {

    @Bean
    Composer handOver(
            MatterReader matters,
            FindingPhotos photos,
            UnitTree units,
            TearOffs tearOffs,
            Phrases phrases,
            Clock clock) {
        return new FindingNotice(DocumentKind.HAND_OVER, matters, photos, units, tearOffs, phrases, clock);
    }

    @Bean
    Composer correctionOrder(
            MatterReader matters,
            FindingPhotos photos,
            UnitTree units,
            TearOffs tearOffs,
            Phrases phrases,
            Clock clock) {
        return new FindingNotice(DocumentKind.CORRECTION_ORDER, matters, photos, units, tearOffs, phrases, clock);
    }

    @Bean
    Composer supervision(
            MatterReader matters,
            FindingPhotos photos,
            UnitTree units,
            TearOffs tearOffs,
            Phrases phrases,
            Clock clock) {
        return new FindingNotice(DocumentKind.SUPERVISION, matters, photos, units, tearOffs, phrases, clock);
    }
}
