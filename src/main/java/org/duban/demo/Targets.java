package org.duban.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.indicator.Better;
import org.duban.campaign.indicator.Goal;
import org.duban.campaign.indicator.IndicatorDetails;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.IndicatorService;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.Rhythm;
import org.duban.campaign.indicator.TargetSource;
import org.duban.campaign.indicator.ValueEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sprint's indicators: one met, some behind, and one of which nothing has been heard lately. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Targets {

    private static final int HOUR = 10;
    private static final int SET_UP = 20;
    private static final String MICROGRAMS = "µg/m³";

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final IndicatorService indicators;
    private final IndicatorValues values;

    void plan(Timeline timeline) {
        var fine = plan(
                timeline, "PM2.5 周均浓度", TargetSource.CITY, MICROGRAMS, lower("50", "55", "68"), Rhythm.WEEK, "环保分局");
        enter(timeline, fine, Rhythm.WEEK, "huanbao", 0, "66", "63.5", "64", "59", "57.5", "56", "53.5", "52");
        var coarse = plan(
                timeline, "PM10 周均浓度", TargetSource.CITY, MICROGRAMS, lower("85", "90", "118"), Rhythm.WEEK, "环保分局");
        enter(timeline, coarse, Rhythm.WEEK, "huanbao", 0, "121", "116", "109", "112", "104", "99", "103", "98.5");
        var lanes = plan(timeline, "背街小巷硬化率", TargetSource.DISTRICT, "%", higher("80", "62"), Rhythm.MONTH, "区住建局");
        enter(timeline, lanes, Rhythm.MONTH, "zhujian", 0, "64.2", "68", "73.5", "79.1", "84.6");
        var markets = plan(timeline, "规范化农贸市场", TargetSource.CITY, "个", higher("12", "4"), Rhythm.MONTH, "区综合执法中心");
        enter(timeline, markets, Rhythm.MONTH, "zhifa", 1, "5", "6", "8", "9");
        planPlates(timeline);
    }

    /** A rate that units report too. */
    private void planPlates(Timeline timeline) {
        var plates = IndicatorId.next();
        timeline.plan(
                ago(SET_UP),
                cast.post("supervisor"),
                () -> setUp(
                        plates,
                        new IndicatorDetails(
                                "电动自行车上牌率",
                                TargetSource.PROVINCE,
                                IndicatorKind.RATE,
                                "%",
                                higher("90", "61"),
                                Rhythm.MONTH,
                                cast.unit("区综合执法中心"),
                                null,
                                true,
                                "以公安交警部门登记数为准，每月 5 日前填报上月数。")));
        enterRate(timeline, plates, "zhifa", null, "18420 22960", "18890 22960", "19110 23010", "19365 23250");
        enterRate(timeline, plates, "wenchang", "文昌办事处", "9020 10050", "9180 10050");
        enterRate(timeline, plates, "bankou", "搬口办事处", "5900 8100", "6240 8100");
        enterRate(timeline, plates, "xuwan", "许湾乡", "3290 4260", "3315 4260");
    }

    private IndicatorId plan(
            Timeline timeline,
            String name,
            TargetSource source,
            String measure,
            Goal goal,
            Rhythm rhythm,
            String lead) {
        var id = IndicatorId.next();
        timeline.plan(
                ago(SET_UP),
                cast.post("supervisor"),
                () -> setUp(
                        id,
                        new IndicatorDetails(
                                name,
                                source,
                                IndicatorKind.VALUE,
                                measure,
                                goal,
                                rhythm,
                                cast.unit(lead),
                                null,
                                false,
                                null)));
        return id;
    }

    private void setUp(IndicatorId id, IndicatorDetails details) {
        indicators.setUp(id, campaigns.id(Campaigning.SPRINT, cast.post("supervisor")), details);
    }

    /** @param silent for how many of the last periods nothing is entered */
    private void enter(Timeline timeline, IndicatorId id, Rhythm rhythm, String clerk, int silent, String... amounts) {
        var period = rhythm.lastFull(stage.today());
        for (var i = -silent; i < amounts.length; i++) {
            if (i >= 0) {
                var amount = new BigDecimal(amounts[amounts.length - 1 - i]);
                var code = rhythm.code(period);
                enter(
                        timeline,
                        rhythm.next(period),
                        clerk,
                        new ValueEntry(id, code, null, amount, null, null, null, null));
            }
            period = rhythm.previous(period);
        }
    }

    private void enterRate(Timeline timeline, IndicatorId id, String clerk, @Nullable String unit, String... parts) {
        var period = Rhythm.MONTH.lastFull(stage.today());
        for (var i = parts.length - 1; i >= 0; i--) {
            var part = parts[i].split(" ", 2);
            enter(
                    timeline,
                    Rhythm.MONTH.next(period),
                    clerk,
                    new ValueEntry(
                            id,
                            Rhythm.MONTH.code(period),
                            unit == null ? null : cast.unit(unit).value(),
                            null,
                            new BigDecimal(part[0]),
                            new BigDecimal(part[1]),
                            null,
                            null));
            period = Rhythm.MONTH.previous(period);
        }
    }

    /** On the day after the period, but not before the indicator was there, nor later than now. */
    private void enter(Timeline timeline, LocalDate day, String clerk, ValueEntry entry) {
        var earliest = ago(SET_UP).plusSeconds(3600);
        var latest = stage.present().minusSeconds(60);
        var usual = at(day).isAfter(latest) ? latest : at(day);
        var by = cast.post(clerk);
        timeline.plan(usual.isBefore(earliest) ? earliest : usual, by, () -> values.enter(List.of(entry), by));
    }

    private static Goal lower(String target, String warning, String baseline) {
        return new Goal(Better.LOWER, new BigDecimal(target), new BigDecimal(warning), new BigDecimal(baseline));
    }

    private static Goal higher(String target, String baseline) {
        return new Goal(Better.HIGHER, new BigDecimal(target), null, new BigDecimal(baseline));
    }

    /** That many days ago, in the morning. */
    private Instant ago(int days) {
        return at(stage.today().minusDays(days));
    }

    private Instant at(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(stage.zone()).toInstant();
    }
}
