package org.duban.command.instruction;

import org.duban.shared.Forbidden;

/** Nobody judges the own reply. */
class OwnReply extends Forbidden {

    OwnReply() {}
}
