package org.duban.document;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for papers of the day whose hour has come. */
@Slf4j
@Component
@RequiredArgsConstructor
class PapersDue {

    private final DailyPapers papers;

    @Scheduled(cron = "${duban.document.drafting:0 */10 * * * *}", zone = "${duban.zone}")
    @SchedulerLock(name = "document-drafting", lockAtMostFor = "PT10M")
    void everyTenMinutes() {
        // Nobody asks for them in a language of his own: they are the office's.
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            var drafted = papers.draftWhatIsDue();
            if (drafted > 0) {
                log.info("Papers of the day drafted for {} campaigns", drafted);
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
