package org.duban.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountOffice.Invited;
import org.duban.account.AccountRow;
import org.duban.platform.web.PublicAddress;
import org.duban.shared.QrCode;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prints slips to be cut apart and handed out, each with the one-time link of an account. */
@Component
@RequiredArgsConstructor
public class AccountSlips {

    private final PublicAddress address;

    /** A slip with its link, which a phone reads as the code. */
    public record Slip(AccountRow account, String link, QrCode code, Instant expiresAt) {}

    /**
     * The page with the slips, the only place where these links can ever be read.
     *
     * @param back leads away from it
     */
    public String printed(List<Invited> invited, String back, Model model, HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("back", back);
        model.addAttribute("slips", invited.stream().map(this::slip).toList());
        return "account/slips";
    }

    private Slip slip(Invited invited) {
        var link = address.builder().path(invited.invitation().path()).toUriString();
        return new Slip(
                invited.account(), link, QrCode.of(link), invited.invitation().expiresAt());
    }
}
