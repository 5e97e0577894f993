package org.duban.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.evidence.web.FileLimits;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ModelAndView;

/** The real layouts and fragments with made-up content, on a server without a database. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
})
@Import({LocaleConfiguration.class, PageAddresses.class, PageAttributes.class, TimeFormats.class})
public class Gallery {

    /** Says as whom to look: names of roles, or nothing for nobody. */
    static final String ROLES = "X-Gallery-Roles";

    @Bean
    Clock clock() {
        var zone = ZoneId.of("Asia/Shanghai");
        return Clock.fixed(ZonedDateTime.of(2019, 4, 19, 16, 20, 0, 0, zone).toInstant(), zone);
    }

    /** What the office's pages ask for their banner: the next year's holidays are not known. */
    @Bean("calendarHorizon")
    CalendarHorizonOfTheGallery horizon() {
        return new CalendarHorizonOfTheGallery(List.of(2020));
    }

    /** Called as the application's own. */
    public record CalendarHorizonOfTheGallery(List<Integer> missing) {}

    @Bean
    SecurityFilterChain everybodyIsWhoTheySay(HttpSecurity http) {
        return http.addFilterBefore(new Impersonation(), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'self'; img-src 'self' data: blob:")))
                .build();
    }

    private static final class Impersonation extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, jakarta.servlet.ServletException {
            Optional.ofNullable(request.getHeader(ROLES))
                    .ifPresent(
                            roles -> SecurityContextHolder.setContext(new SecurityContextImpl(authentication(roles))));
            chain.doFilter(request, response);
        }

        private static UsernamePasswordAuthenticationToken authentication(String roles) {
            Set<Role> held = Stream.of(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
            var principal = new SignedIn(AccountId.next(), "gallery", "督查一组", held, null);
            return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        }
    }

    /** Pages as the features will have them, with content that is hard on a layout. */
    @Controller
    static class Pages {

        @ModelAttribute("campaignChoice")
        CampaignChoice campaignChoice() {
            return new CampaignChoice(
                    "创建国家卫生城市百日冲刺",
                    37,
                    List.of(
                            new CampaignChoice.Option("创建国家卫生城市百日冲刺", "/?campaign=1", true),
                            new CampaignChoice.Option("环境污染防治攻坚", "/?campaign=2", false),
                            new CampaignChoice.Option("重点项目与道路绿化", "/?campaign=3", false)));
        }

        @GetMapping("/sign-in")
        String signIn() {
            return "gallery/sign-in";
        }

        @ModelAttribute("fileLimits")
        FileLimits fileLimits() {
            return new FileLimits(20_971_520, 20);
        }

        @GetMapping("/inbox/count")
        String unread(Model model) {
            model.addAttribute("unread", 12);
            return "notification/pieces :: count";
        }

        @GetMapping("/")
        String door(Model model) {
            model.addAttribute("late", GallerySamples.findings(3, "OVERDUE"));
            model.addAttribute("soon", GallerySamples.findings(4, "DUE_SOON"));
            model.addAttribute("flash", "platform.delta.up");
            model.addAttribute("flashArguments", new Object[] {2});
            return "gallery/door";
        }

        @GetMapping("/findings")
        String register(@RequestParam(defaultValue = "") String q, Model model) {
            var rows = q.equals("none") ? List.of() : GallerySamples.findings(100, null);
            model.addAttribute("rows", rows)
                    .addAttribute("sort", "due")
                    .addAttribute("next", rows.isEmpty() ? null : "c");
            return "gallery/register";
        }

        @GetMapping("/findings/42")
        String finding(Model model) {
            model.addAttribute("due", GallerySamples.at(4, 20, 0, 0))
                    .addAttribute("found", GallerySamples.at(4, 17, 9, 12));
            return "gallery/finding";
        }

        @GetMapping("/findings/new")
        String log(Model model) {
            model.addAttribute("form", GalleryForm.EMPTY);
            return options(model);
        }

        @PostMapping("/findings")
        ModelAndView logged(@Valid @ModelAttribute("form") GalleryForm form, BindingResult errors, Model model) {
            options(model);
            return errors.hasErrors()
                    ? new ModelAndView("gallery/log", HttpStatus.UNPROCESSABLE_CONTENT)
                    : new ModelAndView("redirect:/findings/42");
        }

        private static String options(Model model) {
            model.addAttribute(
                    "severities",
                    List.of(Choice.of("MINOR", "一般"), Choice.of("MAJOR", "较重"), Choice.of("CRITICAL", "严重")));
            model.addAttribute(
                    "terms",
                    List.of(
                            new Choice("SPOT", "立行立改", "今日24:00前"), new Choice("1", "1天", "4月20日24:00"),
                            new Choice("3", "3个工作日", "4月24日24:00"), new Choice("DATE", "指定日期", null)));
            model.addAttribute("sources", List.of(Choice.of("ROUTINE", "日常"), Choice.of("UNANNOUNCED", "暗访")));
            return "gallery/log";
        }

        @GetMapping("/pieces")
        String pieces(Model model) {
            model.addAttribute("moment", GallerySamples.at(4, 19, 14, 5));
            return "gallery/pieces";
        }

        @GetMapping("/rankings")
        String ranking(Model model) {
            model.addAttribute("standings", GallerySamples.standings());
            return "gallery/ranking";
        }

        @GetMapping("/rankings/1/print")
        String paper(Model model) {
            model.addAttribute("standings", GallerySamples.standings()).addAttribute("back", "/rankings");
            return "gallery/paper";
        }

        @GetMapping("/units/options")
        @ResponseBody
        Map<String, List<Map<String, String>>> units(@RequestParam String q) {
            return Map.of("items", GallerySamples.units(q));
        }

        @GetMapping("/refused/{status}")
        void refused(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }
    }
}
