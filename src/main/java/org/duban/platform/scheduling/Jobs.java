package org.duban.platform.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** The jobs of the application, and whether they are begun when they should be: told by their locks, so for all nodes. */
@Component
public class Jobs {

    /** A job begins late while another holds the thread, and while the lock of a node that was killed runs out. */
    private static final Duration TOLERATED = Duration.ofMinutes(3);

    private static final Pattern SETTING = Pattern.compile("\\$\\{([^:}]+)");

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SingletonSupplier<List<Planned>> planned = SingletonSupplier.of(this::planned);

    Jobs(ApplicationContext context, JdbcClient jdbc, Clock clock) {
        this.context = context;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param next when it is to begin next after it began; nothing if it is switched off */
    private record Planned(String name, String setting, Function<Instant, Optional<Instant>> next) {}

    private record Lock(String name, Instant lockedAt, Instant lockUntil) {}

    /** All of them, by the setting. */
    public List<Job> all() {
        return standing(planned.obtain());
    }

    /** The job with this lock. */
    public Job require(String name) {
        var one = planned.obtain().stream().filter(job -> job.name().equals(name));
        return standing(one.toList()).get(0);
    }

    private List<Job> standing(Collection<Planned> some) {
        var locks = jdbc.sql("select name, locked_at, lock_until from shedlock").query(Lock.class).list().stream()
                .collect(Collectors.toMap(Lock::name, Function.identity()));
        return some.stream().map(job -> standing(job, locks)).toList();
    }

    private Job standing(Planned job, Map<String, Lock> locks) {
        var lock = locks.get(job.name());
        var due = job.next().apply(since(lock)).orElse(null);
        return new Job(
                job.name(),
                job.setting(),
                lock == null ? null : lock.lockedAt(),
                due,
                due != null && isMissed(due, lock));
    }

    /** What was not begun before this node was there, is no fault of its. */
    private Instant since(@Nullable Lock lock) {
        var start = Instant.ofEpochMilli(context.getStartupDate());
        return lock == null || lock.lockedAt().isBefore(start) ? start : lock.lockedAt();
    }

    private boolean isMissed(Instant due, @Nullable Lock lock) {
        var latest = lock == null || lock.lockUntil().isBefore(due) ? due : lock.lockUntil();
        return latest.plus(TOLERATED).isBefore(clock.instant());
    }

    private List<Planned> planned() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(name -> context.getType(name, false))
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> AnnotationUtils.isCandidateClass(type, Scheduled.class))
                .flatMap(this::planned)
                .sorted(Comparator.comparing(Planned::setting))
                .toList();
    }

    private Stream<Planned> planned(Class<?> type) {
        var all = new ArrayList<Planned>();
        MethodIntrospector.selectMethods(type, (MetadataLookup<@Nullable Scheduled>)
                        method -> AnnotatedElementUtils.findMergedAnnotation(method, Scheduled.class))
                .forEach((method, scheduled) -> {
                    var lock = AnnotatedElementUtils.findMergedAnnotation(method, SchedulerLock.class);
                    if (lock != null) {
                        all.add(planned(lock.name(), Objects.requireNonNull(scheduled)));
                    }
                });
        return all.stream();
    }

    private Planned planned(String name, Scheduled scheduled) {
        if (scheduled.cron().isEmpty()) {
            var pause = DurationStyle.detectAndParse(resolved(scheduled.fixedDelayString()));
            return new Planned(name, setting(scheduled.fixedDelayString()), begun -> Optional.of(begun.plus(pause)));
        }
        var cron = resolved(scheduled.cron());
        if (cron.equals(Scheduled.CRON_DISABLED)) {
            return new Planned(name, setting(scheduled.cron()), begun -> Optional.empty());
        }
        var rhythm = CronExpression.parse(cron);
        return new Planned(
                name,
                setting(scheduled.cron()),
                begun -> Optional.ofNullable(rhythm.next(begun.atZone(clock.getZone())))
                        .map(next -> next.toInstant()));
    }

    private String resolved(String expression) {
        return context.getEnvironment().resolveRequiredPlaceholders(expression);
    }

    private static String setting(String expression) {
        var found = SETTING.matcher(expression);
        return found.find() ? found.group(1) : expression;
    }
}
