package org.duban.activity;

/** The door by which something was done. */
public enum Channel {
    WEB,
    API,
    IMPORT,
    SYSTEM
}
