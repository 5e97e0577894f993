package org.duban.document.paper;

import java.util.List;

/** Photos side by side, two in a row; neither a photo nor its caption is parted by the end of a page. */
public record Photos(List<Photo> photos) implements Block {

    public Photos {
        photos = List.copyOf(photos);
    }
}
