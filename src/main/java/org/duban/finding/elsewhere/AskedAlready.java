package org.duban.finding.elsewhere;

import org.duban.shared.Conflict;

/** All the units are looking for it already. */
class AskedAlready extends Conflict {}
