package org.duban.notification.web;

import org.duban.shared.Forbidden;

/** The day's list is the clerks' of the unit to set. */
class NoUnitOfYourOwn extends Forbidden {}
