package org.duban.campaign.launch;

import org.duban.shared.NotFound;

/** Nothing is in preparation under the id, or it is another person's, or it was announced or discarded. */
public class LaunchNotFound extends NotFound {

    public LaunchNotFound(LaunchId id) {
        super(id);
    }
}
