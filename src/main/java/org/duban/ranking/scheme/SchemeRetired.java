package org.duban.ranking.scheme;

import org.duban.shared.Conflict;

/** Nothing is changed of a scheme that is out of use, nor ranked by it. */
public class SchemeRetired extends Conflict {}
