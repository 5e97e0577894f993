package org.duban.ranking.objection;

import org.duban.shared.Forbidden;

/** Supervisors rule on objections. */
public class NotTheJudge extends Forbidden {}
