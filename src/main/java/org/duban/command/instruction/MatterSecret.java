package org.duban.command.instruction;

import org.duban.shared.Conflict;

/** What an unannounced round found is ordered about once it is released, or the unit would learn of it. */
class MatterSecret extends Conflict {

    MatterSecret() {}
}
