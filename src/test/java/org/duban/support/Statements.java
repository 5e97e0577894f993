package org.duban.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that a read makes through {@code JdbcClient}, so that a list costs the same at any length. */
public final class Statements {

    private Statements() {}

    /** The statements made meanwhile, without those that keep the session. */
    public static List<String> during(Runnable read) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(seen);
        try {
            read.run();
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(before);
        }
        return List.copyOf(seen.list).stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .filter(message -> !message.contains("SPRING_SESSION"))
                .toList();
    }
}
