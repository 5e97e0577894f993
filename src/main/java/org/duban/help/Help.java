package org.duban.help;

import static org.duban.help.TopicTable.TOPICS;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Service;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows what is explained where, and says it in the reader's language. */
@Service
@RequiredArgsConstructor
public class Help {

    private static final Map<String, Topic> NAMED =
            TOPICS.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    private static final List<Page> PAGES = TOPICS.stream()
            .flatMap(topic -> topic.pages().stream().map(page -> new Page(pattern(page), topic)))
            .sorted(Comparator.comparing(Page::pattern))
            .toList();

    private final MessageSource messages;

    private final Map<Edition, HelpText> texts = new ConcurrentHashMap<>();
    private final Map<Edition, RoleGuide> guides = new ConcurrentHashMap<>();

    private record Page(PathPattern pattern, Topic topic) {}

    private record Edition(String name, Locale locale) {}

    /** The topic of a page. */
    public Optional<Topic> at(String path) {
        var parsed = PathContainer.parsePath(path);
        return PAGES.stream()
                .filter(page -> page.pattern().matches(parsed))
                .findFirst()
                .map(Page::topic);
    }

    public Topic require(String name) {
        return Optional.ofNullable(NAMED.get(name)).orElseThrow(() -> new TopicNotFound(name));
    }

    public HelpText text(Topic topic, Locale locale) {
        return texts.computeIfAbsent(new Edition(topic.name(), locale), this::textOf);
    }

    /** Those that mention all that was typed, in the order of the index; all if nothing was. */
    public List<Topic> find(String typed, Locale locale) {
        return TOPICS.stream()
                .filter(topic -> typed.isBlank() || text(topic, locale).mentions(typed))
                .toList();
    }

    public RoleGuide guide(GuideRole role, Locale locale) {
        return guides.computeIfAbsent(new Edition("guides/" + role.path(), locale), this::guideOf);
    }

    private HelpText textOf(Edition edition) {
        var file = file(edition);
        return new HelpText(
                file.one("title"),
                file.all("about"),
                file.all("step"),
                file.all("word").stream().map(Help::word).toList(),
                file.one("sees"),
                file.one("next"));
    }

    private RoleGuide guideOf(Edition edition) {
        var file = file(edition);
        return new RoleGuide(
                file.one("title"),
                file.one("about"),
                file.all("step").stream().map(RoleGuide.Step::of).toList(),
                file.all("note"));
    }

    private HelpFile file(Edition edition) {
        return HelpFile.read(edition.name(), edition.locale(), key -> messages.getMessage(key, null, edition.locale()));
    }

    private static HelpText.Word word(String line) {
        var parts = line.split(" = ", 2);
        return new HelpText.Word(parts[0], parts[1]);
    }

    private static PathPattern pattern(String page) {
        return PathPatternParser.defaultInstance.parse(page);
    }
}
