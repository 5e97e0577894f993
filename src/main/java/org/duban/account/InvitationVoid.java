package org.duban.account;

import org.duban.shared.NotFound;

/** The link of an invitation is wrong, used up, replaced by another one or too old. */
class InvitationVoid extends NotFound {}
