package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The value of a period. */
public record Point(LocalDate period, BigDecimal value) {}
