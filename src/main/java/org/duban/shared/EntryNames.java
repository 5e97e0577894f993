package org.duban.shared;

import java.util.HashSet;
import java.util.Set;

/** Names the files of one archive: what they are about may be called alike, or bear what means a folder elsewhere. */
public final class EntryNames {

    private static final int LONGEST = 80;

    private final String extension;
    private final Set<String> taken = new HashSet<>();

    public EntryNames(String extension) {
        this.extension = extension;
    }

    public String of(String title) {
        var plain = plain(title);
        var name = plain;
        for (var again = 2; !taken.add(name); again++) {
            name = plain + " (" + again + ")";
        }
        return name + extension;
    }

    /** A title without what some system takes for a folder, a drive or the end of a name. */
    public static String plain(String title) {
        var name = title.replaceAll("[\\p{Cntrl}\\p{Cs}\\\\/:*?\"<>|]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        return name.isEmpty() ? "Duban" : name.substring(0, end).strip();
    }
}
