package org.duban.standard;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a standard when it is drawn up or changed.
 *
 * @param code a short name that ledgers and scripts know it by
 * @param edition which issue of the paper it follows, such as 2021版
 */
public record StandardDetails(
        String code, String name, @Nullable String nameEn, String edition) {

    public StandardDetails {
        code = code.strip();
        name = name.strip();
        nameEn = Texts.orNull(nameEn);
        edition = edition.strip();
    }
}
