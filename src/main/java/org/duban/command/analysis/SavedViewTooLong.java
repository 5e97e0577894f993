package org.duban.command.analysis;

import org.duban.shared.RuleBroken;

/** A question has to stand in an address. */
class SavedViewTooLong extends RuleBroken {}
