package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** More than one place is kept for the text. */
public class BodyTwice extends RuleBroken {}
