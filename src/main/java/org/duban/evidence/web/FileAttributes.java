package org.duban.evidence.web;

import org.duban.evidence.EvidenceProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how large a file may be. */
@ControllerAdvice(annotations = Controller.class)
class FileAttributes {

    private final FileLimits limits;

    FileAttributes(EvidenceProperties settings) {
        this.limits = FileLimits.of(settings);
    }

    @ModelAttribute("fileLimits")
    FileLimits limits() {
        return limits;
    }
}
