package org.duban.document;

import org.duban.shared.Conflict;

/** A draft has no form that is kept. */
public class DocumentIsDraft extends Conflict {}
