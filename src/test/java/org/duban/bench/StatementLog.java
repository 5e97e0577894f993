package org.duban.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements of the application in any of its threads, those that keep the session left aside. */
final class StatementLog {

    private static final List<Logger> LOGGERS =
            List.of(logger(JdbcTemplate.class.getName()), logger("org.hibernate.SQL"));
    private static final Predicate<String> STATEMENT = Predicate.not((String line) -> line.contains("SPRING_SESSION"))
            .and(line -> !line.startsWith("Executing") || line.startsWith("Executing prepared SQL statement"))
            .and(line -> !line.startsWith("SQLWarning"));

    private StatementLog() {}

    static int count(Runnable work) {
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        LOGGERS.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(seen);
        });
        try {
            work.run();
        } finally {
            LOGGERS.forEach(logger -> {
                logger.detachAppender(seen);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
        }
        return (int) List.copyOf(seen.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(STATEMENT)
                .count();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
