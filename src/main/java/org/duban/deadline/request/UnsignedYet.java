package org.duban.deadline.request;

import org.duban.shared.RuleBroken;

/** A leader signs what the office has signed. */
class UnsignedYet extends RuleBroken {}
