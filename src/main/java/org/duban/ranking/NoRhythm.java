package org.duban.ranking;

import org.duban.shared.RuleBroken;

/** Only weeks, thirds of months, months and quarters follow upon each other by themselves. */
class NoRhythm extends RuleBroken {}
