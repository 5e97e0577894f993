package org.duban.notification.channel;

/** A mail's words: its subject, and its text for programs that show pages and for those that do not. */
public record Letter(String subject, String html, String text) {}
