package org.duban.field.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page that works without a network; it holds nobody's data, those the phone keeps beside it. */
@Controller
@RequiredArgsConstructor
class FieldController {

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Shell shell;
    private final FieldWords words;
    private final Clock clock;

    @GetMapping("/field")
    String field(Locale locale, Model model) {
        model.addAttribute("words", words.in(locale));
        model.addAttribute("zone", clock.getZone());
        return "field/app";
    }

    /** It lies at the root, since a worker serves only what lies below itself. */
    @GetMapping("/field-worker.js")
    @ResponseBody
    ResponseEntity<String> worker() throws IOException {
        var files = shell.files().stream().map(file -> "'" + file + "'").collect(Collectors.joining(", "));
        var script = new ClassPathResource("field/worker.js").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noCache())
                .body("const VERSION = '" + shell.version() + "';\nconst FILES = [" + files + "];\n\n" + script);
    }
}
