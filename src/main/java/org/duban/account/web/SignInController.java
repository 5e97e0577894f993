package org.duban.account.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; a demonstration offers its accounts on it. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;

    @GetMapping("/sign-in")
    String show(Model model) {
        demo.ifAvailable(accounts -> {
            model.addAttribute("demoAccounts", accounts.list());
            model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        });
        return "account/sign-in";
    }
}
