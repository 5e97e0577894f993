package org.duban.settings;

/** Where a value comes from, the strongest first. */
public enum SettingSource {
    ARGUMENT,
    JVM,
    ENVIRONMENT,
    FILE,
    /** A file that comes with the application. */
    SHIPPED,
    ELSEWHERE,
    /** Nobody has set it. */
    USUAL
}
