package org.duban.standard;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills in the starter library when the application starts, before anything that builds on it. */
@Component
@Order(10)
@RequiredArgsConstructor
class StarterLibraryLoader implements ApplicationRunner {

    private final StarterLibrary library;

    @Override
    public void run(ApplicationArguments arguments) {
        library.fillIn();
    }
}
