package org.duban.command.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.command.Sight;
import org.duban.command.Situations;
import org.duban.command.briefing.Briefing.News;
import org.duban.command.briefing.Briefing.News.Kind;
import org.duban.finding.web.FindingAddress;
import org.duban.ranking.RankingBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the briefing over all campaigns that run: a fixed number of statements, however much there is. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Briefings {

    private static final int RANKINGS = 4;

    private static final String FOUND = FindingAddress.FOUND + "&foundFrom=";

    private final Campaigns campaigns;
    private final Situations situations;
    private final Sight sight;
    private final SinceReader sinceReader;
    private final Questions questions;
    private final RankingBoard rankings;
    private final MessageSource messages;
    private final Clock clock;

    /** For somebody who sees the whole district. */
    public Briefing of(SignedIn who) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, clock.getZone());
        var from = day.minusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var ids = campaigns.running().stream().map(CampaignFacts::id).toList();
        var standing = situations.of(ids, sight.of(who));
        var since = sinceReader.read(ids, from, now, comma());
        return new Briefing(
                day,
                from,
                standing,
                Briefing.Figures.of(standing, since),
                FOUND + day.minusDays(1),
                news(since, from, day.minusDays(1)),
                questions.of(standing, now));
    }

    /** Each leads to exactly what it counts. */
    private List<News> news(Since since, Instant from, LocalDate yesterday) {
        var news = new ArrayList<News>();
        add(
                news,
                Kind.CRITICAL_FOUND,
                since.critical(),
                since.criticalPlaces(),
                FOUND + yesterday + "&severity=CRITICAL");
        add(
                news,
                Kind.FINDINGS_LATE,
                since.newlyLate(),
                since.lateUnits(),
                "/findings?overdue=true&dueFrom=" + yesterday);
        add(news, Kind.TASKS_LATE, since.tasksNewlyLate(), null, "/tasks?overdue=true&dueFrom=" + yesterday);
        add(news, Kind.INSTRUCTIONS_ANSWERED, since.answered(), null, "/instructions?repliedFrom=" + yesterday);
        add(news, Kind.TASKS_DONE, since.tasksDone(), null, "/tasks?state=DONE&finishedFrom=" + yesterday);
        add(news, Kind.FINDINGS_CLOSED, since.closed(), null, "/findings?closedFrom=" + yesterday);
        for (var podium : rankings.latest(RANKINGS)) {
            var edition = podium.edition();
            if (edition.publishedAt() != null && !edition.publishedAt().isBefore(from)) {
                news.add(News.ranking(edition.campaignName(), edition.id()));
            }
        }
        news.sort(Comparator.comparing(News::kind));
        return List.copyOf(news);
    }

    private static void add(List<News> news, Kind kind, int count, @Nullable String what, String path) {
        if (count > 0) {
            news.add(new News(kind, count, what, path));
        }
    }

    private String comma() {
        return messages.getMessage("command.display.comma", null, LocaleContextHolder.getLocale());
    }
}
