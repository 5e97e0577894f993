package org.duban.campaign.indicator;

import org.duban.shared.Forbidden;

/** The account may read the indicator, but not speak for this unit. */
public class NotYourValue extends Forbidden {}
