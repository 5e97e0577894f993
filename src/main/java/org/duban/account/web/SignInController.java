package org.duban.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.DemoAccounts;
import org.duban.account.FirstAdministrator;
import org.duban.account.IdentityProvider;
import org.duban.account.SignInRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; a demonstration offers its accounts on it. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private static final List<String> REFUSALS = Stream.concat(
                    Stream.of("error", "disabled", "throttled"),
                    Arrays.stream(SignInRefused.Reason.values()).map(SignInRefusals::word))
            .toList();
    private static final List<String> NEWS =
            List.of("signed-out", "password-changed", "first-administrator", "password-chosen");

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<IdentityProvider> provider;
    private final SignInRefusals refusals;
    private final FirstAdministrator firstAdministrator;

    @GetMapping("/sign-in")
    String show(@RequestParam Map<String, String> parameters, Model model) {
        NEWS.stream().filter(parameters::containsKey).findFirst().ifPresent(news -> model.addAttribute("news", news));
        REFUSALS.stream()
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(refusal -> model.addAttribute("refusal", refusal));
        demo.ifAvailable(accounts -> {
            model.addAttribute("demoAccounts", accounts.list());
            model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        });
        model.addAttribute("nobodyYet", firstAdministrator.isAwaited());
        provider.ifAvailable(one -> {
            model.addAttribute("provider", true);
            model.addAttribute("providerTitle", one.title());
        });
        return "account/sign-in";
    }

    /** On to the identity provider, if it answers. */
    @GetMapping("/sign-in/elsewhere")
    void goElsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.sendRedirect(
                    request.getContextPath() + provider.getObject().address());
        } catch (SignInRefused silent) {
            refusals.onAuthenticationFailure(request, response, silent);
        }
    }
}
