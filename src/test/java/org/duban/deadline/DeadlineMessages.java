package org.duban.deadline;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of this module, without the application around them. */
final class DeadlineMessages {

    private DeadlineMessages() {}

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/deadline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
