package org.duban.finding.part;

import org.duban.shared.Forbidden;

/** The account may see the part, but not do this to it. */
class PartNotYours extends Forbidden {}
