package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** Nothing says where the text is to stand. */
public class BodyMissing extends RuleBroken {}
