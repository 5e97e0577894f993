package org.duban.deadline.request;

/** How far a request has come. */
public enum RequestState {
    PENDING,
    GRANTED,
    REFUSED,
    /** For what is neither granted nor refused. */
    ANSWERED,
    /** By the unit itself, before anybody ruled. */
    TAKEN_BACK,
    /** What it was about ended before anybody ruled. */
    LAPSED
}
