package org.duban.campaign.selfassessment.web;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Points as people write them, without the noughts that the database keeps; templates call it {@code @points}. */
@Component("points")
public class PointFigures {

    /** Such as 0.5, 2 or 100. */
    public String of(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
