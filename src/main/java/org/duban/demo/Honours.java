package org.duban.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.document.Stationery;
import org.duban.document.StationerySettings;
import org.duban.ranking.above.AboveRanks;
import org.duban.ranking.above.NewAboveRank;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.consequence.ConsequenceRules;
import org.duban.ranking.consequence.ConsequenceSettings;
import org.duban.ranking.consequence.ConsequenceState;
import org.duban.ranking.consequence.Consequences;
import org.duban.ranking.consequence.Ground;
import org.duban.ranking.consequence.Step;
import org.duban.ranking.flag.FlagRules;
import org.duban.ranking.flag.FlagSettings;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sprint's rankings bring: flags, talks with the last, commendations of the first; and the city's own ranking. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Honours {

    /** Of twelve, in the three months before the rankings began. */
    private static final int[] RANKS_FROM_ABOVE = {7, 5, 4};

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final FlagSettings flags;
    private final StationerySettings stationery;
    private final ConsequenceSettings rules;
    private final Consequences consequences;
    private final ConsequenceReader reader;
    private final AboveRanks above;

    void plan(Timeline timeline) {
        var supervisor = cast.post("supervisor");
        var monday = stage.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        timeline.plan(at(monday.minusWeeks(Rankings.WEEKS), 9), supervisor, () -> makeRules(supervisor));
        timeline.plan(at(monday.minusWeeks(Rankings.WEEKS), 16), supervisor, () -> noteRanks(monday, supervisor));
        timeline.plan(at(monday, 11), supervisor, () -> decide(supervisor));
    }

    private void makeRules(SignedIn supervisor) {
        flags.choose(
                sprint(), new FlagRules(true, Set.of(PeriodKind.WEEK), 2, null, true, 2, 2, true, 3, 1), supervisor);
        stationery.choose(
                sprint(), new Stationery(null, null, null, List.of(), null, "督查室值班员", "0000-1234567"), supervisor);
        rules.choose(
                sprint(),
                new ConsequenceRules(List.of(
                        step(Ground.BOTTOM_RUNNING, 1, ConsequenceKind.REMINDER, "督查科科长", 3),
                        step(Ground.BOTTOM_RUNNING, 2, ConsequenceKind.SUMMONS, "分管副区长", 5),
                        step(Ground.BOTTOM_RUNNING, 3, ConsequenceKind.SELF_CRITICISM, "包村干部", 7),
                        step(Ground.RED_RUNNING, 2, ConsequenceKind.COMMENDATION, "创建办主任", 7))),
                supervisor);
    }

    /** On the Monday of the last notice: what is older is done, one of the new is confirmed, the rest waits. */
    private void decide(SignedIn supervisor) {
        var open = reader.list(
                        new ConsequenceFilter(sprint().value(), null, null, ConsequenceState.PROPOSED),
                        200,
                        null,
                        supervisor)
                .items();
        var latest = open.isEmpty() ? null : open.get(0).editionId();
        for (var row : open) {
            if (!belongsTo(row, latest)) {
                confirm(row, supervisor);
                consequences.finish(id(row), "已落实，记录存档。", supervisor, null);
            }
        }
        open.stream().filter(row -> belongsTo(row, latest)).findFirst().ifPresent(row -> confirm(row, supervisor));
    }

    private void confirm(ConsequenceRow row, SignedIn supervisor) {
        consequences.confirm(id(row), "分管副区长", stage.today().plusDays(4), supervisor, null);
    }

    private void noteRanks(LocalDate until, SignedIn supervisor) {
        for (var at = 0; at < RANKS_FROM_ABOVE.length; at++) {
            var month = YearMonth.from(until.minusWeeks(Rankings.WEEKS)).minusMonths(RANKS_FROM_ABOVE.length - at);
            above.note(
                    sprint(),
                    new NewAboveRank(
                            month.getMonthValue() + "月份国家卫生城市复审考评",
                            "市创建办",
                            month.atDay(1),
                            month.atEndOfMonth(),
                            RANKS_FROM_ABOVE[at],
                            12,
                            3,
                            null,
                            null),
                    supervisor);
        }
    }

    private static boolean belongsTo(ConsequenceRow row, @Nullable UUID edition) {
        return row.editionId() != null && row.editionId().equals(edition);
    }

    private static ConsequenceId id(ConsequenceRow row) {
        return ConsequenceId.valueOf(row.id().toString());
    }

    private static Step step(Ground ground, int from, ConsequenceKind kind, String post, int days) {
        return new Step(ground, BigDecimal.valueOf(from), kind, post, days, null);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(stage.zone()).toInstant();
    }

    private CampaignId sprint() {
        return campaigns.id(Campaigning.SPRINT, cast.post("supervisor"));
    }
}
