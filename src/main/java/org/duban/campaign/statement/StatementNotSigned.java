package org.duban.campaign.statement;

import org.duban.shared.Conflict;

/** Only a paper that was signed can be scanned. */
class StatementNotSigned extends Conflict {}
