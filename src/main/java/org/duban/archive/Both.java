package org.duban.archive;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words in both languages side by side: who opens an archive years later chooses none. */
@Component
@RequiredArgsConstructor
public class Both {

    private final MessageSource messages;

    public String zh(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    public String en(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    /** Such as 已销号 Closed; the key's last part where there are no words for it. */
    String of(String key) {
        var last = key.substring(key.lastIndexOf('.') + 1);
        return messages.getMessage(key, null, last, Locale.SIMPLIFIED_CHINESE) + " "
                + messages.getMessage(key, null, last, Locale.ENGLISH);
    }
}
