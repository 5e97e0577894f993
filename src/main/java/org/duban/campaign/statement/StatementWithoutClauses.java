package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** Who signs undertakes something. */
class StatementWithoutClauses extends RuleBroken {}
