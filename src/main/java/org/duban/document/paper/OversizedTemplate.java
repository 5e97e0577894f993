package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The file is small, but unpacks to far more than a document needs. */
public class OversizedTemplate extends RuleBroken {}
