package org.duban.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.RankingComputation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a desk shows of a campaign's ranking: the last published one, and how this week stands right now. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RankingBoard {

    private final RankingReader reader;
    private final RankingService rankings;
    private final RankingComputation computation;
    private final Clock clock;

    public Optional<Board> latest(CampaignId campaign) {
        return Optional.ofNullable(reader.latestPublished(campaign))
                .map(edition -> Board.of(
                        edition.editionId(),
                        edition.number(),
                        edition.period(),
                        edition.asOf(),
                        reader.standings(edition.editionId())));
    }

    /** This week so far, compared with the last published week; computed now and kept nowhere. */
    public Board current(CampaignId campaign) {
        var period = Period.containing(PeriodKind.WEEK, LocalDate.now(clock));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var order = new Order(
                campaign,
                period.startsAt(clock.getZone()),
                now,
                false,
                Deductions.USUAL,
                rankings.latest(campaign, period, true));
        return Board.of(null, null, period, now, computation.look(order));
    }
}
