package org.duban.deadline.request;

import org.duban.shared.RuleBroken;

/** Nobody rules on what they asked for themselves. */
class OwnRequest extends RuleBroken {}
