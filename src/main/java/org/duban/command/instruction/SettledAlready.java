package org.duban.command.instruction;

import org.duban.shared.Conflict;

/** The reply was accepted, and nothing is owed any more. */
class SettledAlready extends Conflict {

    SettledAlready() {}
}
