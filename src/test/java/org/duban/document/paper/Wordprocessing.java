package org.duban.document.paper;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What an editor stumbles over in a document's main part: properties out of the schema's order, tables that touch. */
final class Wordprocessing {

    private static final Map<String, List<String>> ORDER = new HashMap<>();

    static {
        ORDER.put(
                "pPr",
                List.of(
                        "pStyle",
                        "keepNext",
                        "keepLines",
                        "pageBreakBefore",
                        "framePr",
                        "widowControl",
                        "numPr",
                        "suppressLineNumbers",
                        "pBdr",
                        "shd",
                        "tabs",
                        "snapToGrid",
                        "spacing",
                        "ind",
                        "jc",
                        "outlineLvl",
                        "rPr",
                        "sectPr"));
        ORDER.put("tblPr", List.of("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar"));
        ORDER.put("tcPr", List.of("tcW", "gridSpan", "vMerge", "tcBorders", "vAlign"));
        ORDER.put(
                "sectPr",
                List.of(
                        "headerReference",
                        "footerReference",
                        "type",
                        "pgSz",
                        "pgMar",
                        "pgBorders",
                        "pgNumType",
                        "cols",
                        "vAlign",
                        "titlePg",
                        "docGrid"));
    }

    private Wordprocessing() {}

    static List<String> problems(String part) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var problems = new ArrayList<String>();
            check(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(part)))
                            .getDocumentElement(),
                    problems);
            return problems;
        } catch (Exception e) {
            return List.of(e.toString());
        }
    }

    private static void check(Element element, List<String> problems) {
        var order = ORDER.get(element.getLocalName());
        int last = -1;
        String before = "";
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            if (order != null) {
                int place = order.indexOf(child.getLocalName());
                if (place < last) {
                    problems.add(child.getLocalName() + " out of its place in " + element.getLocalName());
                }
                last = place;
            }
            if (child.getLocalName().equals("tbl") && before.equals("tbl")) {
                problems.add("Two tables touch");
            }
            before = child.getLocalName();
            check(child, problems);
        }
        if (element.getLocalName().equals("body") && !before.equals("sectPr")) {
            problems.add("The body ends with " + before);
        }
        if (element.getLocalName().equals("tc") && !before.equals("p")) {
            problems.add("A cell ends with " + before);
        }
    }
}
