package org.duban.campaign.statement.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The signed paper as a file. */
record ScanForm(@Nullable MultipartFile file) {

    static final ScanForm EMPTY = new ScanForm(null);
}
