package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.campaign.CampaignWorld;
import org.duban.support.DistrictTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Indicators in a small district. */
public final class IndicatorWorld {

    public final CampaignWorld campaign;
    private final IndicatorService indicators;

    public IndicatorWorld(ApplicationContext beans) {
        this.campaign = new CampaignWorld(beans);
        this.indicators = beans.getBean(IndicatorService.class);
    }

    /** Monthly; 90 % are to be reached. */
    public IndicatorId rate(String name, boolean byUnit) {
        return setUp(name, IndicatorKind.RATE, "%", goal(Better.HIGHER, "90", null), Rhythm.MONTH, byUnit);
    }

    /** Weekly, in µg/m³; no more than 50, and 55 is near. */
    public IndicatorId air(String name) {
        return setUp(name, IndicatorKind.VALUE, "µg/m³", goal(Better.LOWER, "50", "55"), Rhythm.WEEK, false);
    }

    public IndicatorId setUp(
            String name, IndicatorKind kind, String measure, Goal goal, Rhythm rhythm, boolean byUnit) {
        return indicators.setUp(
                IndicatorId.next(), campaign.campaign, details(name, kind, measure, goal, rhythm, byUnit));
    }

    public IndicatorDetails details(
            String name, IndicatorKind kind, String measure, Goal goal, Rhythm rhythm, boolean byUnit) {
        return new IndicatorDetails(
                name, TargetSource.CITY, kind, measure, goal, rhythm, campaign.township, null, byUnit, null);
    }

    public static Goal goal(Better better, String target, @Nullable String warning) {
        return new Goal(better, new BigDecimal(target), warning == null ? null : new BigDecimal(warning), null);
    }

    public static ValueEntry value(IndicatorId id, String period, String amount) {
        return value(id, period, amount, null);
    }

    public static ValueEntry value(IndicatorId id, String period, String amount, @Nullable String reason) {
        return new ValueEntry(id, period, null, new BigDecimal(amount), null, null, null, reason);
    }

    public static ValueEntry share(
            IndicatorId id, String period, @Nullable UUID unit, String numerator, String denominator) {
        return new ValueEntry(
                id, period, unit, null, new BigDecimal(numerator), new BigDecimal(denominator), null, null);
    }

    /** The last period of the rhythm that is over, or one as many before it. */
    public static String period(Rhythm rhythm, int before) {
        LocalDate period = rhythm.lastFull(DistrictTime.today());
        for (var i = 0; i < before; i++) {
            period = rhythm.previous(period);
        }
        return rhythm.code(period);
    }
}
