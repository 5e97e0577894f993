package org.duban.document.paper;

/** What follows begins on a new page. */
public record NextSheet() implements Block {}
