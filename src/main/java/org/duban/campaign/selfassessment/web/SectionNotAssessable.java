package org.duban.campaign.selfassessment.web;

import org.duban.shared.NotFound;

/** The campaign's standards have no such section. */
class SectionNotAssessable extends NotFound {}
