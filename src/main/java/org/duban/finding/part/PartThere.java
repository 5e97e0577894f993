package org.duban.finding.part;

import org.duban.shared.Conflict;

/** A unit does one part of a finding at a time. */
class PartThere extends Conflict {}
