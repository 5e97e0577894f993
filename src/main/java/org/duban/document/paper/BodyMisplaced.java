package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The place for the text shares its paragraph with other words, or lies in a table, a header or a text box. */
public class BodyMisplaced extends RuleBroken {}
