package org.duban.campaign;

import org.duban.shared.Conflict;

/** A section is not divided again. */
class SectionOfSection extends Conflict {}
