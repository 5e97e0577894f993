package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** No plan has to give way to another any more. */
class NothingToShift extends RuleBroken {}
