package org.duban.document;

import org.duban.shared.Conflict;

/** What is issued stays as it is. */
public class DocumentIsIssued extends Conflict {}
