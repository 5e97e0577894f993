package org.duban.finding.part;

import java.util.List;
import org.duban.finding.FindingDetails;

/** Everything that the page of a part shows to one reader. */
public record PartDetails(PartView view, List<FindingDetails.Round> rounds, List<FindingDetails.Photo> photos) {

    /** The photos of the last hand-in. */
    public List<FindingDetails.Photo> latest() {
        return photos.stream()
                .filter(photo -> photo.round() == view.facts().rounds())
                .toList();
    }
}
