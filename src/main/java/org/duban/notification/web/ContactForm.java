package org.duban.notification.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.duban.notification.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Where somebody wants mail, and in which language; no address, no mail. */
record ContactForm(
        @Email @Size(max = 254) @Nullable String email,
        @Pattern(regexp = "zh-CN|en") @Nullable String language) {

    static ContactForm of(@Nullable Contact contact, String usualLanguage) {
        return contact == null
                ? new ContactForm(null, usualLanguage)
                : new ContactForm(contact.email(), contact.language());
    }

    @Nullable
    String address() {
        return email == null || email.isBlank() ? null : email.strip();
    }

    String languageOr(String usual) {
        return language == null ? usual : language;
    }
}
