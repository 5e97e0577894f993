package org.duban.account;

import org.duban.shared.NotFound;

/** The account has no such token. */
class TokenNotFound extends NotFound {}
