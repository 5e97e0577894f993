package org.duban.command.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.command.Situation;
import org.jspecify.annotations.Nullable;

/**
 * How the district stands this morning.
 *
 * @param since the beginning of yesterday, from which on things are new
 * @param foundPath leads to what was found since
 * @param news what happened since, the gravest first
 * @param questions three at most
 */
public record Briefing(
        LocalDate day,
        Instant since,
        List<Situation> campaigns,
        Figures figures,
        String foundPath,
        List<News> news,
        List<Question> questions) {

    /** The five figures of all campaigns that run; what is new of them is since yesterday. */
    public record Figures(int open, int late, int newlyLate, int found, int closed, int tasksLate, int tasksNewlyLate) {

        static Figures of(List<Situation> campaigns, Since since) {
            return new Figures(
                    campaigns.stream().mapToInt(Situation::open).sum(),
                    campaigns.stream().mapToInt(Situation::late).sum(),
                    since.newlyLate(),
                    since.found(),
                    since.closed(),
                    campaigns.stream().mapToInt(Situation::tasksLate).sum(),
                    since.tasksNewlyLate());
        }

        /** By how many more are open than at the beginning of yesterday. */
        public int openChange() {
            return found - closed;
        }
    }

    /**
     * Something that happened.
     *
     * @param what of which there are {@code count}, in words; null where the number says it
     */
    public record News(Kind kind, int count, @Nullable String what, String path) {

        /** The gravest first. */
        public enum Kind {
            CRITICAL_FOUND,
            FINDINGS_LATE,
            TASKS_LATE,
            INSTRUCTIONS_ANSWERED,
            RANKING_PUBLISHED,
            TASKS_DONE,
            FINDINGS_CLOSED
        }

        static News ranking(String campaign, UUID edition) {
            return new News(Kind.RANKING_PUBLISHED, 1, campaign, "/rankings/" + edition);
        }
    }
}
