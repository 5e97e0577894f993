package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a campaign stands against its plans, in short: for the campaign's page and for a board on the wall. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlanBoard {

    private static final int WORST = 5;
    private static final int WANTED = 8;

    private final PlanReader reader;

    /**
     * How the campaign stands.
     *
     * @param planned tasks and sections with a plan that are open
     * @param worst those that are most behind, at most five
     * @param today what today asks for, the most behind first
     */
    public record Board(int planned, int onTrack, int behind, List<Lag> worst, List<Wanted> today) {}

    public record Lag(UUID id, String title, String unit, int daysBehind) {}

    /**
     * What a task asks for today.
     *
     * @param unit null for per cent
     */
    public record Wanted(
            UUID id,
            String title,
            BigDecimal figure,
            @Nullable String unit) {}

    /**
     * A task that is divided is told of by its sections.
     *
     * @param who null for all of it, whoever looks
     */
    public Board of(CampaignId campaign, @Nullable SignedIn who) {
        var planned = reader.running(campaign, who).stream()
                .filter(line -> line.needs() != null)
                .sorted(Comparator.comparingInt(PlanLine::daysBehind).reversed())
                .toList();
        var behind = planned.stream().filter(line -> line.light().lags()).toList();
        return new Board(
                planned.size(),
                planned.size() - behind.size(),
                behind.size(),
                behind.stream().limit(WORST).map(PlanBoard::lag).toList(),
                planned.stream()
                        .filter(line ->
                                line.needs() != null && line.needs().today().signum() > 0)
                        .limit(WANTED)
                        .map(PlanBoard::wanted)
                        .toList());
    }

    private static Lag lag(PlanLine line) {
        return new Lag(line.row().id(), line.row().title(), line.row().leadUnitName(), line.daysBehind());
    }

    private static Wanted wanted(PlanLine line) {
        var needs = line.needs();
        return new Wanted(
                line.row().id(),
                line.row().title(),
                needs == null ? BigDecimal.ZERO : needs.today(),
                line.row().quantityUnit());
    }
}
