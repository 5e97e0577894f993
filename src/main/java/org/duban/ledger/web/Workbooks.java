package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers with a workbook, or an archive of some, that is written while it is read. */
final class Workbooks {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbooks() {}

    static void begin(HttpServletResponse answer, String name) {
        begin(answer, WORKBOOK, name);
    }

    static void beginArchive(HttpServletResponse answer, String name) {
        begin(answer, "application/zip", name);
    }

    private static void begin(HttpServletResponse answer, String type, String name) {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
