package org.duban.deadline.request;

import org.duban.shared.RuleBroken;

/** The second signature is another person's than the first. */
class SignedTwice extends RuleBroken {}
