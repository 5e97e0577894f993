package org.duban.deadline.ladder;

/** How a step is told besides the inbox. */
public enum Way {
    /** A letter to those it names who gave a mail address. */
    MAIL,
    /** The robots and systems of the campaign. */
    GROUP
}
