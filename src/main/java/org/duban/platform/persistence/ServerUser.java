package org.duban.platform.persistence;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account under which the database server runs: ours, or, because PostgreSQL refuses root, one that root steps down
 * to.
 *
 * @param command what goes before each command line
 * @param owner to whom the server's files must belong, or null to leave them alone
 */
record ServerUser(List<String> command, @Nullable Integer owner) {

    static final ServerUser SELF = new ServerUser(List.of(), null);
    // Within a user namespace of its own root looks like nobody and keeps its rights to its own files only.
    static final ServerUser NAMESPACE = new ServerUser(List.of("unshare", "--user"), 0);

    static ServerUser forFilesIn(Path directory) {
        if (File.separatorChar == '\\' || new UnixSystem().getUid() != 0) {
            return SELF;
        }
        return Stream.of(Optional.of(NAMESPACE), setpriv(), runuser())
                .flatMap(Optional::stream)
                .filter(user -> user.mayWrite(directory))
                .findFirst()
                .orElseThrow(CannotStart::rootOnly);
    }

    static Optional<ServerUser> setpriv() {
        return account()
                .map(name -> new ServerUser(
                        List.of("setpriv", "--reuid=" + name, "--regid=" + id("-g", name), "--clear-groups"),
                        Integer.valueOf(id("-u", name))));
    }

    static Optional<ServerUser> runuser() {
        return account()
                .map(name -> new ServerUser(List.of("runuser", "-u", name, "--"), Integer.valueOf(id("-u", name))));
    }

    private static Optional<String> account() {
        return Stream.of("postgres", "nobody")
                .filter(name -> !id("-u", name).isEmpty())
                .findFirst();
    }

    /** Whether this account exists here and reaches the directory, which may lie under a closed home. */
    boolean mayWrite(Path directory) {
        own(directory);
        return run(command, "sh", "-c", "id -un && test -w \"$0\"", directory.toString())
                .isPresent();
    }

    /** Makes the files below the server's, whoever ran it last time. */
    void own(Path tree) {
        if (owner == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (!owner.equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                    Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw CannotStart.unusable(tree, e);
        }
    }

    private static String id(String option, String name) {
        return run(List.of(), "id", option, name).orElse("");
    }

    private static Optional<String> run(List<String> prefix, String... command) {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of(command)).toList())
                    .directory(new File("/"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(output.strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
