package org.duban.command.analysis.web;

import java.math.BigDecimal;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.command.analysis.Dimension;
import org.duban.command.analysis.Drill;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.PivotQuery;
import org.duban.command.analysis.PlaceHeat;
import org.duban.command.analysis.Question;
import org.duban.finding.FindingFilter;
import org.duban.finding.web.FindingAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes figures, and the ways that lead on from them; templates call it {@code @analysis}. */
@Component("analysis")
@RequiredArgsConstructor
public class AnalysisWords {

    private static final String NOTHING = "—";

    /** Such as 12, 83.3% or 4.5; a dash where there is none. */
    public String figure(@Nullable BigDecimal value, Measure measure) {
        if (value == null) {
            return NOTHING;
        }
        return switch (measure) {
            case IN_TIME_RATE -> value.toPlainString() + "%";
            case MEDIAN_DAYS, POINTS -> plain(value);
            default -> value.toPlainString();
        };
    }

    /** Days to a tenth. */
    public String days(double days) {
        return plain(BigDecimal.valueOf(Math.round(days * 10)).movePointLeft(1));
    }

    /** To the register, of what is behind a figure. */
    public String register(FindingFilter behind) {
        return FindingAddress.of(behind);
    }

    /** What of a place a figure counts. */
    public FindingFilter atPlace(FindingFilter filter, PlaceHeat heat, Measure measure) {
        return Drill.of(filter, Map.of(Dimension.PLACE, heat.id().toString()), measure);
    }

    /** To the pivot, of what a row opens. */
    public String pivot(PivotQuery query) {
        return address("/analysis", Question.parameters(query, null));
    }

    /** A page with parameters. */
    public String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
