package org.duban.document.web;

import org.duban.shared.NotFound;

/** A paper without a table has no form to reckon with. */
class NoTable extends NotFound {}
