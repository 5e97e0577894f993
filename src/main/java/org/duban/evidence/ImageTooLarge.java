package org.duban.evidence;

import org.duban.shared.TooLarge;

/** The image has more pixels than are decoded. */
class ImageTooLarge extends TooLarge {

    ImageTooLarge(String dimensions, int maxMegapixels) {
        super(dimensions, maxMegapixels);
    }
}
