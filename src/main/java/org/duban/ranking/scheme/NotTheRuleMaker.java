package org.duban.ranking.scheme;

import org.duban.shared.Forbidden;

/** Only a supervisor makes rules. */
public class NotTheRuleMaker extends Forbidden {}
