package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The file is a document of the old binary format. */
public class OldTemplate extends RuleBroken {}
