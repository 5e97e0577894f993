package org.duban.ranking.web;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a printed paper says, page by page, without spaces and in the plain forms of its characters.
 *
 * @param format width and height of the sheets, in points
 */
record Printed(List<String> all, String format) {

    static Printed of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            var stripper = new PDFTextStripper();
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
                        .replaceAll("\\s", ""));
            }
            var sheet = document.getPage(0).getMediaBox();
            return new Printed(
                    List.copyOf(pages), Math.round(sheet.getWidth()) + " x " + Math.round(sheet.getHeight()));
        }
    }

    int size() {
        return all.size();
    }

    String text(int number) {
        return all.get(number - 1);
    }

    String first() {
        return text(1);
    }

    String last() {
        return text(size());
    }

    String whole() {
        return String.join("", all);
    }

    /** On how many pages a table has its head. */
    long headed() {
        return all.stream().filter(page -> page.contains("按期结案率")).count();
    }
}
