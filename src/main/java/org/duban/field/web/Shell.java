package org.duban.field.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that make up the page on the phone, and a mark that changes whenever one of them does. */
@Component
class Shell {

    private static final String STATIC = "classpath:/static";
    private static final String BOOTSTRAP = "/webjars/bootstrap/css/bootstrap.min.css";
    private static final List<String> PIECES = List.of(
            "/css/base.css",
            "/css/components.css",
            "/css/inspection.css",
            "/css/field.css",
            "/img/icons.svg",
            "/img/mark.svg");

    private final List<String> files;
    private final String version;

    Shell() {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            var modules = resources.getResources(STATIC + "/js/field/*.js");
            var words = resources.getResources("classpath:/messages/*.properties");
            var pages = resources.getResources("classpath:/templates/field/*.html");
            var pieces = Stream.concat(
                    PIECES.stream().map(piece -> resources.getResource(STATIC + piece)),
                    Stream.of(resources.getResource("classpath:/templates/fragments/icon.html")));
            this.files = Stream.of(
                            Stream.of(BOOTSTRAP),
                            PIECES.stream(),
                            Arrays.stream(modules)
                                    .map(module -> "/js/field/" + module.getFilename())
                                    .sorted())
                    .flatMap(part -> part)
                    .toList();
            this.version = digest(Stream.of(Arrays.stream(modules), Arrays.stream(words), Arrays.stream(pages), pieces)
                    .flatMap(part -> part)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Their addresses. */
    List<String> files() {
        return files;
    }

    String version() {
        return version;
    }

    private static String digest(List<Resource> resources) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var resource : resources) {
                sha.update(resource.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
