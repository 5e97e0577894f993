package org.duban.document.paper;

import org.duban.shared.TooLarge;

/** The file has more megabytes than a template needs. */
public class TemplateTooLarge extends TooLarge {

    TemplateTooLarge(long megabytes) {
        super(megabytes);
    }
}
