package org.duban.campaign.indicator;

/** Who set a target. */
public enum TargetSource {
    PROVINCE,
    CITY,
    DISTRICT
}
