package org.duban.notification.channel;

import java.util.Locale;
import org.duban.notification.Notice;

/** Writes the mails of one kind of notice. */
public interface LetterWriter {

    boolean writes(Notice notice);

    Letter write(Notice notice, Locale locale);
}
