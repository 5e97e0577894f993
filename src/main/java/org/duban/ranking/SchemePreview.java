package org.duban.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.RankingComputation.Order;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.Schemes;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whom some rules would have ranked where: computed on the last period that is over, and kept nowhere. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SchemePreview {

    private final RankingComputation computation;
    private final RankingRhythms rhythms;
    private final Schemes schemes;
    private final Clock clock;

    /**
     * A period by two sets of rules.
     *
     * @param leagues by the rules that are tried
     * @param present by those that the campaign has, unit by unit
     */
    public record Trial(Period period, List<Board.League> leagues, Map<UUID, Standing> present) {

        /** How many places the unit would gain, negative where it would lose; null where it has no rank by one of them. */
        public @Nullable Integer gain(Standing tried) {
            var now = present.get(tried.unitId());
            return now == null || now.rank() == null || tried.rank() == null ? null : now.rank() - tried.rank();
        }
    }

    public Trial of(CampaignId campaign, Rules tried) {
        var period = lastPeriod(campaign);
        var present = look(campaign, period, schemes.of(campaign).getRules());
        return new Trial(
                period,
                Board.leagues(look(campaign, period, tried)),
                present.stream().collect(Collectors.toMap(Standing::unitId, Function.identity())));
    }

    /** Of the kind in which the campaign is ranked, or else the last week. */
    private Period lastPeriod(CampaignId campaign) {
        var kind = rhythms.of(campaign).stream().findFirst().orElse(PeriodKind.WEEK);
        return Period.containing(kind, LocalDate.now(clock)).previous();
    }

    private List<Standing> look(CampaignId campaign, Period period, Rules rules) {
        var zone = clock.getZone();
        return computation.look(new Order(campaign, period, zone, period.endsAt(zone), true, rules, null));
    }
}
