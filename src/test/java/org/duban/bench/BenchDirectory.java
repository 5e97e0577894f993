package org.duban.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.util.FileSystemUtils;

/** Where the measured application keeps its database: empty before the run, and gone after it. */
final class BenchDirectory implements TestInstancePreConstructCallback, AfterAllCallback {

    static final String NAME = "target/bench";

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context)
            throws IOException {
        remove();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        remove();
    }

    private static void remove() throws IOException {
        if (Boolean.getBoolean("duban.bench.keep")) {
            return;
        }
        FileSystemUtils.deleteRecursively(Path.of(NAME));
    }
}
