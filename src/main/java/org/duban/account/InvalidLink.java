package org.duban.account;

import org.duban.shared.NotFound;

/** The one-time link has been used or is wrong. */
class InvalidLink extends NotFound {}
