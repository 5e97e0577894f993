package org.duban.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlObject;
import org.duban.shared.XmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An office's own DOCX, with its head and its seals in place, to be filled with a paper. What is left to be filled in stands in
 * double braces, such as {@code {{标题}}}; the text itself takes the place of a paragraph that says {@code {{正文}}} and nothing
 * else.
 */
@Component
@RequiredArgsConstructor
public class DocxTemplate {

    private final PhotoCopies photos;

    /**
     * Refuses what cannot be filled, or should not be opened.
     *
     * @throws org.duban.shared.DomainException which says what is wrong with it
     */
    public void check(byte[] template) {
        try (var document = TemplateGuard.open(template)) {
            var parts = parts(document);
            parts.forEach(part -> checkFields(part.node()));
            var unknown = new LinkedHashSet<String>();
            int bodies = 0;
            boolean misplaced = false;
            for (var part : parts) {
                for (var paragraph : TemplateParagraph.below(part.node())) {
                    paragraph.checkBraces();
                    for (var name : paragraph.names()) {
                        var known = Placeholder.named(name);
                        if (known.isEmpty()) {
                            unknown.add("{{" + name + "}}");
                        } else if (known.get() == Placeholder.BODY) {
                            bodies++;
                            misplaced |= !isForBody(paragraph);
                        }
                    }
                }
            }
            refuse(unknown, bodies, misplaced);
        } catch (IOException e) {
            throw new NotATemplate(e);
        }
    }

    private static void refuse(Set<String> unknown, int bodies, boolean misplaced) {
        if (!unknown.isEmpty()) {
            throw new UnknownPlaceholders(unknown);
        }
        if (bodies == 0) {
            throw new BodyMissing();
        }
        if (bodies > 1) {
            throw new BodyTwice();
        }
        if (misplaced) {
            throw new BodyMisplaced();
        }
    }

    /** The instruction of a field may be cut into several runs, like any text. */
    private static void checkFields(Node node) {
        for (var paragraph : TemplateParagraph.below(node)) {
            var instruction = new StringBuilder();
            collectFields(paragraph.element(), instruction);
            instruction.toString().lines().forEach(TemplateGuard::checkField);
        }
    }

    private static void collectFields(Node node, StringBuilder instruction) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (TemplateParagraph.is(child, "instrText")) {
                instruction.append(TemplateParagraph.textOf((Element) child).replace('\n', ' '));
            } else if (TemplateParagraph.is(child, "fldChar")) {
                instruction.append('\n');
            } else if (TemplateParagraph.is(child, "fldSimple")) {
                var simple = ((Element) child).getAttributeNS(TemplateParagraph.NAMESPACE, "instr");
                instruction.append('\n').append(simple).append('\n');
            }
            if (!TemplateParagraph.is(child, "p")) {
                collectFields(child, instruction);
            }
        }
    }

    /** A paragraph of the main text, with nothing beside the placeholder. */
    private static boolean isForBody(TemplateParagraph paragraph) {
        return TemplateParagraph.is(paragraph.element().getParentNode(), "body")
                && paragraph.text().strip().matches("\\{\\{[^{}]*}}")
                && isNamed(paragraph, Placeholder.BODY);
    }

    private static boolean isNamed(TemplateParagraph paragraph, Placeholder wanted) {
        return paragraph.names().stream()
                .anyMatch(name -> Placeholder.named(name).filter(wanted::equals).isPresent());
    }

    /**
     * Fills a template that has been {@linkplain #check checked}; the stream is left open. A draft says that it is one at the
     * upper right, whether or not the template has a place for it.
     */
    public void fill(byte[] template, Paper paper, OutputStream out) throws IOException {
        try (var document = TemplateGuard.open(template)) {
            document.getProperties().getCoreProperties().setTitle(XmlText.of(paper.name()));
            var pictures = new DocxPictures(document, photos.on(paper));
            Element place = null;
            for (var part : parts(document)) {
                for (var paragraph : TemplateParagraph.below(part.node())) {
                    if (isForBody(paragraph)) {
                        place = place == null ? paragraph.element() : place;
                    } else {
                        drawCodes(paragraph, part, paper, pictures);
                        paragraph.replace(name -> Placeholder.named(name)
                                .map(known -> known.in(paper))
                                .orElse(""));
                    }
                }
            }
            if (place == null) {
                throw new BodyMissing();
            }
            insertBody(document, place, paper, pictures);
            document.write(out);
        }
    }

    private static void drawCodes(TemplateParagraph paragraph, Part part, Paper paper, DocxPictures pictures) {
        var check = paper.imprint() == null ? null : paper.imprint().check();
        if (check == null) {
            return;
        }
        for (var name : paragraph.names()) {
            if (Placeholder.named(name).filter(Placeholder.CODE::equals).isPresent()) {
                var run = paragraph.open(name);
                append(run, pictures.code(part.pictures(), check.address(), Geometry.CODE));
            }
        }
    }

    /** At the end of a run, wherever it lies: in a text box its type is not known. */
    private static void append(Element run, XmlObject inline) {
        var drawing = run.getOwnerDocument().createElementNS(TemplateParagraph.NAMESPACE, "w:drawing");
        run.appendChild(drawing);
        try (var from = inline.newCursor();
                var to = XmlBeans.nodeToCursor(drawing)) {
            to.toEndToken();
            from.copyXmlContents(to);
        }
    }

    private static void insertBody(XWPFDocument document, Element place, Paper paper, DocxPictures pictures) {
        var built = CTBody.Factory.newInstance();
        var styles = DocxStyles.join(document);
        var body = new DocxBody(built, styles, pictures, blockWidth(document), DocxStyle.BODY);
        if (paper.mark() != null) {
            body.pending(paper.mark());
        }
        body.write(paper.body());
        try (var from = built.newCursor();
                var to = XmlBeans.nodeToCursor(place)) {
            from.moveXmlContents(to);
            // A paragraph that ends a section holds how its pages lie, and stays for that.
            if (endsSection(place)) {
                TemplateParagraph.below(place.getParentNode()).stream()
                        .filter(paragraph -> paragraph.element() == place)
                        .forEach(paragraph -> paragraph.replace(name -> ""));
            } else {
                to.removeXml();
            }
        }
        new DocxBody(document.getDocument().getBody(), styles, pictures, blockWidth(document), DocxStyle.BODY)
                .write(paper.annex());
    }

    private static boolean endsSection(Element paragraph) {
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (TemplateParagraph.is(child, "pPr")) {
                for (var property = child.getFirstChild(); property != null; property = property.getNextSibling()) {
                    if (TemplateParagraph.is(property, "sectPr")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Of the template's last section, in twips; that of the standard where it does not say. */
    private static int blockWidth(XWPFDocument document) {
        var section = document.getDocument().getBody().getSectPr();
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            return Geometry.twips(Geometry.BLOCK_WIDTH);
        }
        var margins = section.getPgMar();
        int width = number(section.getPgSz().getW()) - number(margins.getLeft()) - number(margins.getRight());
        return width > 0 ? width : Geometry.twips(Geometry.BLOCK_WIDTH);
    }

    private static int number(Object twips) {
        return twips instanceof Number number ? number.intValue() : 0;
    }

    /** Where placeholders may stand. */
    private record Part(Node node, DocxPictures.Part pictures) {}

    private static List<Part> parts(XWPFDocument document) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(document.getDocument().getDomNode(), document::addPictureData));
        Stream.<XWPFHeaderFooter>concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .forEach(part -> parts.add(new Part(part._getHdrFtr().getDomNode(), part::addPictureData)));
        return parts;
    }
}
