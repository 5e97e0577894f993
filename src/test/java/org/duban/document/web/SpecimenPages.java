package org.duban.document.web;

import java.util.UUID;
import org.duban.document.paper.PaperSpecimen;
import org.duban.evidence.Photos;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Specimens of papers through the real template, and photos for them: two of three across, one upright. */
@TestConfiguration(proxyBeanMethods = false)
class SpecimenPages {

    @Controller
    static class Pages {

        @GetMapping("/specimens/{name}")
        String specimen(@PathVariable String name, Model model) {
            var paper = switch (name) {
                case "official" -> PaperSpecimen.official();
                case "bulletin" -> PaperSpecimen.bulletin();
                case "crowded" -> PaperSpecimen.crowded();
                case "form" -> PaperSpecimen.form();
                case "wide" -> PaperSpecimen.wide(60);
                case "certificate" -> PaperSpecimen.certificate();
                default -> PaperSpecimen.ugly();
            };
            model.addAttribute("paper", paper).addAttribute("back", "/specimens");
            return "document/paper";
        }

        @GetMapping("/documents/photos/{id}")
        ResponseEntity<byte[]> photo(@PathVariable UUID id) {
            var upright = id.equals(PaperSpecimen.photo("第3处竖拍").evidence());
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .body(upright ? Photos.jpeg(480, 640) : Photos.jpeg(640, 480));
        }
    }
}
