package org.duban.command.analysis;

import org.duban.shared.Forbidden;

/** Whoever saved a view changes it; what is shared, the office may delete besides. */
class SavedViewNotYours extends Forbidden {}
