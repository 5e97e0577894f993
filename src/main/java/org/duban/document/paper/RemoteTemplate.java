package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The document would fetch something from elsewhere when it is opened. */
public class RemoteTemplate extends RuleBroken {

    RemoteTemplate(String address) {
        super(address);
    }
}
