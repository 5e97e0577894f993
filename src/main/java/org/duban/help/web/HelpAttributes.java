package org.duban.help.web;

import lombok.RequiredArgsConstructor;
import org.duban.help.Help;
import org.duban.help.Topic;
import org.duban.platform.web.CurrentPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where it is explained. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class HelpAttributes {

    private final Help help;

    @ModelAttribute("helpTopic")
    @Nullable
    String helpTopic(@ModelAttribute("currentPage") CurrentPage page) {
        return help.at(page.path()).map(Topic::name).orElse(null);
    }
}
