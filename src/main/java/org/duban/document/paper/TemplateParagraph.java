package org.duban.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.duban.shared.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A paragraph of a template. An editor cuts a placeholder into several runs as it likes, for a spelling mark or a change of
 * font between two keystrokes; here the runs' texts are one.
 */
final class TemplateParagraph {

    static final String NAMESPACE = DocxStyle.NAMESPACE;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final int QUOTED = 30;

    private final Element paragraph;
    private final List<Element> texts = new ArrayList<>();

    private TemplateParagraph(Element paragraph) {
        this.paragraph = paragraph;
        collect(paragraph);
    }

    /** All below a node, those in tables and text boxes too. */
    static List<TemplateParagraph> below(Node node) {
        List<TemplateParagraph> found = new ArrayList<>();
        find(node, found);
        return found;
    }

    private static void find(Node node, List<TemplateParagraph> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "p")) {
                found.add(new TemplateParagraph((Element) child));
            }
            find(child, found);
        }
    }

    static boolean is(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && NAMESPACE.equals(node.getNamespaceURI());
    }

    /** A text box hangs in a paragraph, but its own paragraphs speak for themselves. */
    private void collect(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "t")) {
                texts.add((Element) child);
            } else if (!is(child, "p")) {
                collect(child);
            }
        }
    }

    Element element() {
        return paragraph;
    }

    String text() {
        var text = new StringBuilder();
        texts.forEach(part -> text.append(textOf(part)));
        return text.toString();
    }

    /** The names between double braces. */
    List<String> names() {
        return PLACEHOLDER
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    void checkBraces() {
        var text = text();
        if (BRACES.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find()) {
            var at = BRACES.matcher(text);
            int from = at.find() ? Math.max(0, at.start() - QUOTED / 2) : 0;
            throw new BracesUnbalanced(text.substring(from, Math.min(text.length(), from + QUOTED)));
        }
    }

    /** Puts in its place what each placeholder stands for, in the look of the run that it begins in. */
    void replace(Function<String, String> values) {
        for (var found = PLACEHOLDER.matcher(text()); found.find(); found = PLACEHOLDER.matcher(text())) {
            var value = XmlText.of(values.apply(found.group(1)))
                    .replace("{{", "{ {")
                    .replace("}}", "} }");
            replace(found.start(), found.end(), value);
        }
        texts.forEach(TemplateParagraph::breakLines);
    }

    /** Empties the placeholder and gives the run that it begins in. */
    Element open(String name) {
        var found = PLACEHOLDER.matcher(text());
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return (Element) replace(found.start(), found.end(), "").getParentNode();
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Returns the element in which the range begins. */
    private Element replace(int from, int to, String value) {
        Element first = null;
        int at = 0;
        for (var part : texts) {
            var text = textOf(part);
            int begin = Math.max(from - at, 0);
            int end = Math.min(to - at, text.length());
            at += text.length();
            if (begin < end) {
                setText(part, text.substring(0, begin) + (first == null ? value : "") + text.substring(end));
                first = first == null ? part : first;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("Nothing from " + from + " to " + to);
        }
        return first;
    }

    private static void breakLines(Element part) {
        var text = textOf(part);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n')) {
            var document = part.getOwnerDocument();
            var rest = document.createElementNS(NAMESPACE, "w:t");
            var parent = part.getParentNode();
            parent.insertBefore(rest, part.getNextSibling());
            parent.insertBefore(document.createElementNS(NAMESPACE, "w:br"), rest);
            setText(part, text.substring(0, at));
            text = text.substring(at + 1);
            setText(rest, text);
            part = rest;
        }
    }

    /** What an element says itself; the parser's own way of asking is not implemented. */
    static String textOf(Element part) {
        var text = new StringBuilder();
        for (var child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static void setText(Element part, String text) {
        while (part.getFirstChild() != null) {
            part.removeChild(part.getFirstChild());
        }
        part.appendChild(part.getOwnerDocument().createTextNode(text));
        part.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
