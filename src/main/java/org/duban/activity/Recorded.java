package org.duban.activity;

/**
 * Something was put into the log, in a transaction that may still fail.
 *
 * @param count on how many subjects at once
 */
public record Recorded(SubjectKind kind, String event, int count) {}
