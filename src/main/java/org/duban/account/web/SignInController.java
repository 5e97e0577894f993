package org.duban.account.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; a demonstration offers its accounts on it. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private static final List<String> REFUSALS = List.of("error", "disabled", "throttled");
    private static final List<String> NEWS = List.of("signed-out", "password-changed", "first-administrator");

    private final ObjectProvider<DemoAccounts> demo;

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
        return "account/sign-in";
    }
}
