package org.duban.notification.digest;

import org.springframework.context.ApplicationContext;

/** Makes the day's lists now. */
public final class MadeDigests {

    private MadeDigests() {}

    public static void make(ApplicationContext beans) {
        beans.getBean(DigestMaker.class).make();
    }
}
