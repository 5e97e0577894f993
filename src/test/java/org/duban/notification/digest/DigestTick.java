package org.duban.notification.digest;

import org.springframework.context.ApplicationContext;

/** Makes the day's lists whose hour has come, as the minute's job does. */
public final class DigestTick {

    private DigestTick() {}

    public static int make(ApplicationContext beans) {
        return beans.getBean(DigestMaker.class).make();
    }
}
