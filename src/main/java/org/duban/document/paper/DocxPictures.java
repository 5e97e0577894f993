package org.duban.document.paper;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.duban.shared.DomainException;
import org.duban.shared.QrCode;
import org.duban.shared.XmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** Puts pictures into a DOCX, each read when its turn comes and let go of when the document has it. */
final class DocxPictures {

    private static final int DPI = 600;
    private static final int FIRST_ID = 10_000;

    /** Takes a picture into a part of the document, and says under which id that part knows it. */
    @FunctionalInterface
    interface Part {

        String add(byte[] image, PictureType type) throws InvalidFormatException;
    }

    private final Part document;
    private final PhotoCopies photos;
    private int next = FIRST_ID;

    DocxPictures(XWPFDocument document, PhotoCopies photos) {
        this.document = document::addPictureData;
        this.photos = photos;
    }

    /**
     * The photo, as large as fits into a square. One that is lost leaves its caption alone, as a paper is no use to anybody if
     * it cannot be opened.
     *
     * @param edge of the square, in millimetres
     */
    void photo(CTR run, Photo photo, double edge) {
        read(photo).ifPresent(image -> {
            var size = size(image);
            double scale = edge / Math.max(size[0], size[1]);
            run.addNewDrawing()
                    .set(drawing(document, image, PictureType.JPEG, size[0] * scale, size[1] * scale, photo.caption()));
        });
    }

    /** Drawn with whole pixels for each module, at what an office printer prints. */
    void code(CTR run, String address, double edge) {
        run.addNewDrawing().set(code(document, address, edge));
    }

    /** The content of a drawing, for a part other than the main one, such as a footer. */
    XmlObject code(Part part, String address, double edge) {
        var code = QrCode.of(address);
        int pixels = Math.max(1, (int) (edge / Geometry.MM_PER_INCH * DPI / code.size()));
        return drawing(part, drawn(code, pixels), PictureType.PNG, edge, edge, address);
    }

    private Optional<byte[]> read(Photo photo) {
        try {
            return Optional.of(photos.of(photo.evidence()));
        } catch (DomainException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Width and height in pixels, from the image's head. */
    private static int[] size(byte[] image) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(QrCode code, int pixels) {
        var white = (byte) 255;
        var colours = new IndexColorModel(1, 2, new byte[] {white, 0}, new byte[] {white, 0}, new byte[] {white, 0});
        int edge = code.size() * pixels;
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_BINARY, colours);
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                image.getRaster().setSample(x, y, 0, code.isDark(x / pixels, y / pixels) ? 1 : 0);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private XmlObject drawing(Part part, byte[] image, PictureType type, double width, double height, String words) {
        try {
            return XmlObject.Factory.parse(drawing(part.add(image, type), width, height, words));
        } catch (InvalidFormatException | XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private String drawing(String relation, double width, double height, String words) {
        int id = next++;
        return """
                <wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' \
                distT='0' distB='0' distL='0' distR='0'><wp:extent cx='%1$d' cy='%2$d'/>\
                <wp:docPr id='%3$d' name='%3$d' descr='%4$s'/><wp:cNvGraphicFramePr/>\
                <a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>\
                <a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'>\
                <pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'>\
                <pic:nvPicPr><pic:cNvPr id='%3$d' name='%3$d' descr='%4$s'/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:embed='%5$s'/>\
                <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='%1$d' cy='%2$d'/></a:xfrm>\
                <a:prstGeom prst='rect'><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>""".formatted(Geometry.emus(width), Geometry.emus(height), id, escaped(XmlText.of(words)), relation);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replaceAll("[\\r\\n\\t]", " ");
    }
}
