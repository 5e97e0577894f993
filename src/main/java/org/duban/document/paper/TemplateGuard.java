package org.duban.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.duban.shared.DomainException;

/**
 * Looks a template through before it is parsed: whoever opens a paper that is made of it trusts the office, so that nothing in
 * it may run or reach out. Nor may it take more than a bounded amount of memory, whatever it unpacks to.
 */
final class TemplateGuard {

    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 5;
    /** Of all parts together; the sizes that an archive declares are not believed. */
    private static final long MOST_UNPACKED = 48L * MEGABYTE;

    private static final int MOST_PARTS = 2_000;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    private static final List<String> ACTIVE = List.of(
            "/vbaproject",
            "/worddvbadata",
            "/wordvbadata",
            "/oleobject",
            "/package",
            "/control",
            "/afchunk",
            "/activexcontrolbinary");
    private static final Pattern ACTIVE_PART = Pattern.compile(
            "(?i).*(vba\\w*\\.(bin|xml)|/embeddings/.*|/activex/.*|/afchunk.*|\\.(exe|dll|ocx|html?|js|vbs))");
    /** A field that asks another program for its content. */
    private static final Pattern ASKING =
            Pattern.compile("(?i)^\\W*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\\b");

    private TemplateGuard() {}

    /** What it opens is the caller's to close. */
    static XWPFDocument open(byte[] template) {
        if (template.length > MOST_MEGABYTES * MEGABYTE) {
            throw new TemplateTooLarge(MOST_MEGABYTES);
        }
        if (startsWith(template, OLE)) {
            throw new String(template, StandardCharsets.ISO_8859_1).contains(ENCRYPTED)
                    ? new EncryptedTemplate()
                    : new OldTemplate();
        }
        if (!startsWith(template, ZIP)) {
            throw new NotATemplate();
        }
        try {
            measure(template);
            return opened(template);
        } catch (IOException | InvalidFormatException e) {
            throw new NotATemplate(e);
        } catch (DomainException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever the parser stumbles over, a damaged file is the user's to mend.
            throw new NotATemplate(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static void measure(byte[] template) throws IOException {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(template))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new OversizedTemplate();
            }
            for (var part : parts) {
                if (ACTIVE_PART.matcher("/" + part.getName()).matches()) {
                    throw new ActiveTemplate(part.getName());
                }
                if (!zip.canReadEntryData(part)) {
                    throw new EncryptedTemplate();
                }
                try (var in = zip.getInputStream(part)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) {
                            throw new OversizedTemplate();
                        }
                    }
                }
            }
        }
    }

    private static XWPFDocument opened(byte[] template) throws IOException, InvalidFormatException {
        var parts = open(OPCPackage::open, template);
        try {
            for (var part : parts.getParts()) {
                checkKind(part);
                if (!part.isRelationshipPart()) {
                    part.getRelationships().forEach(TemplateGuard::checkRelation);
                }
            }
            parts.getRelationships().forEach(TemplateGuard::checkRelation);
            var document = new XWPFDocument(parts);
            if (!XWPFRelation.DOCUMENT
                    .getContentType()
                    .equals(document.getPackagePart().getContentType())) {
                throw new NotATemplate();
            }
            return document;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            parts.revert();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Opening {

        OPCPackage open(ByteArrayInputStream in) throws IOException, InvalidFormatException;
    }

    /** The library has limits of its own, and refuses in the same words a file that is damaged and one that swells. */
    private static OPCPackage open(Opening opening, byte[] template) throws IOException, InvalidFormatException {
        try {
            return opening.open(new ByteArrayInputStream(template));
        } catch (IOException | RuntimeException e) {
            if (String.valueOf(e.getMessage()).contains("Zip bomb")) {
                throw new OversizedTemplate();
            }
            throw e;
        }
    }

    private static void checkKind(PackagePart part) {
        var type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled")
                || type.contains("vba")
                || type.contains("activex")
                || type.contains("oleobject")) {
            throw new ActiveTemplate(part.getPartName().getName());
        }
    }

    private static void checkRelation(PackageRelationship relation) {
        var type = relation.getRelationshipType().toLowerCase(Locale.ROOT);
        if (ACTIVE.stream().anyMatch(type::endsWith)) {
            throw new ActiveTemplate(relation.getTargetURI().toString());
        }
        if (relation.getTargetMode() == TargetMode.EXTERNAL && !type.endsWith("/hyperlink")) {
            throw new RemoteTemplate(relation.getTargetURI().toString());
        }
    }

    /** @param instruction of a field, such as {@code PAGE} */
    static void checkField(String instruction) {
        if (ASKING.matcher(instruction).find()) {
            throw new RemoteTemplate(instruction.strip());
        }
    }
}
