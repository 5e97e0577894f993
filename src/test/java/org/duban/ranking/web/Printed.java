package org.duban.ranking.web;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * What a printed paper says, page by page, without spaces and in the plain forms of its characters.
 *
 * @param format width and height of the sheets, in points
 * @param pictures how many pictures made of points there are, which a printer cannot make sharper than they are
 */
record Printed(List<String> all, String format, int pictures) {

    static Printed of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            var pictures = 0;
            var stripper = new PDFTextStripper();
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
                        .replaceAll("\\s", ""));
                pictures += pictures(document.getPage(number - 1).getResources());
            }
            var sheet = document.getPage(0).getMediaBox();
            return new Printed(
                    List.copyOf(pages), Math.round(sheet.getWidth()) + " x " + Math.round(sheet.getHeight()), pictures);
        }
    }

    /** Those on a page, and in what is drawn on it as a whole or repeated as a pattern. */
    private static int pictures(@Nullable PDResources drawn) throws IOException {
        if (drawn == null) {
            return 0;
        }
        var pictures = 0;
        for (var name : drawn.getXObjectNames()) {
            var object = drawn.getXObject(name);
            pictures += object instanceof PDFormXObject form ? pictures(form.getResources()) : 1;
        }
        for (var name : drawn.getPatternNames()) {
            if (drawn.getPattern(name) instanceof PDTilingPattern pattern) {
                pictures += pictures(pattern.getResources());
            }
        }
        return pictures;
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
