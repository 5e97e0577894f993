package org.duban.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name a file came with, made safe to show and to save under on any system: no path, no control characters or signs
 * that turn the writing direction, and the extension of what the content really is.
 */
record FileName(String value) {

    private static final int LONGEST = 120;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final String NAMELESS = "evidence";

    static FileName of(String given, EvidenceKind kind) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        return new FileName(withExtension(name, kind));
    }

    private static String withExtension(String name, EvidenceKind kind) {
        var dot = name.lastIndexOf('.');
        var fits = dot > 0 && kind.fits(name.substring(dot + 1));
        var stem = fits ? name.substring(0, dot) : name;
        var extension = fits ? name.substring(dot + 1) : kind.extension();
        return (stem.isBlank() ? NAMELESS : shortened(stem)) + "." + extension;
    }

    private static String shortened(String stem) {
        var length = stem.codePointCount(0, stem.length());
        return length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
