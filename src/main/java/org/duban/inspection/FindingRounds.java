package org.duban.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.finding.Rounds;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells findings of the round in which they are found, and the round of its findings. */
@Component
@RequiredArgsConstructor
class FindingRounds implements Rounds {

    private static final String ROUND = """
            select campaign_id, kind as source, title, kind = 'UNANNOUNCED' and released_at is null as secret
            from inspection where inspection_id = :id
            """;

    private final Beginning beginning;
    private final Stops stops;
    private final InspectionRegister register;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    @Transactional(readOnly = true)
    public Optional<Round> find(UUID inspection) {
        return jdbc.sql(ROUND).param("id", inspection).query(Round.class).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CampaignId> campaignOfToday(AccountId inspector) {
        var campaigns = register.today(inspector).stream()
                .map(InspectionRow::campaignId)
                .distinct()
                .toList();
        return campaigns.size() == 1 ? Optional.of(new CampaignId(campaigns.get(0))) : Optional.empty();
    }

    /** The shared lock keeps the release waiting: a finding is never stored as secret after it. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Round> note(UUID inspection, @Nullable PlaceId place, Instant at, AccountId by) {
        var id = new InspectionId(inspection);
        var now = clock.instant();
        beginning.note(id, now);
        var round = jdbc.sql(ROUND + " for share")
                .param("id", inspection)
                .query(Round.class)
                .optional();
        if (round.isPresent() && place != null) {
            stops.visit(id, place, by, at.isAfter(now) ? now : at);
        }
        return round;
    }
}
