package org.duban.account;

import org.duban.shared.Conflict;

/** The last administrator cannot be disabled or lose that role. */
class LastAdministrator extends Conflict {}
