package org.duban.ledger.sheet;

/** What a column of a ledger means, whatever its heading says. */
public enum Column {
    NUMBER,
    REMARK,

    NAME,
    PARENT,
    LEVEL,
    LEAGUE,
    ALIASES,

    USERNAME,
    DISPLAY_NAME,
    ROLES,
    HEAD,
    SIGN_IN,

    CAMPAIGN,
    DISTRICT,
    STARTS_ON,
    ENDS_ON,
    LEAD_UNIT,
    STANDARD,

    TASK,
    ASSIGNED_ON,

    FOUND_ON,
    SOURCE,
    ROUND,
    PLACE,
    AREA,
    POSITION,
    CATEGORY,
    CLAUSE,
    SEVERITY,
    DESCRIPTION,
    REQUIREMENT,
    UNIT,
    PERSON,
    CO_UNITS,
    DEADLINE,
    STATE,
    MEASURE,
    REPORTED_ON,
    VERIFIER,
    VERIFIED_ON,
    VERDICT,
    CLOSED_ON,

    INDICATOR,
    PERIOD,
    AMOUNT,
    NUMERATOR,
    DENOMINATOR
}
