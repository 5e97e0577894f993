package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address of the application, asked for by every role and by nobody in particular, against {@link RouteTable}. A
 * new address without a row fails.
 */
@FullStackTest
class RouteTests {

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private MockMvc mvc;

    /** An address as the table names it, such as {@code GET /units/{id}/edit}. */
    private record Address(HttpMethod method, String pattern) implements Comparable<Address> {

        String name() {
            return method + " " + pattern;
        }

        /** With ids of nobody, also where one is asked for as a parameter: to write the lists of all units takes a minute. */
        String example() {
            var address = pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
                    .replace("**", "x");
            return address.contains("findings-by-unit") ? address + "?unit=" + UUID.randomUUID() : address;
        }

        @Override
        public int compareTo(Address other) {
            return name().compareTo(other.name());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyAddressIsOpenToThoseOfItsRowAndToNobodyElse() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(
                        address.name(),
                        () -> assertThat(admitted(address)).as(address.name()).isEqualTo(expected(address))));
    }

    @Test
    void whatNoRouteNamesIsRefusedToEverybody() throws Exception {
        var refusals = Map.of("/nowhere", 404, "/findings/x/unheard-of", 404, "/api/v1/nowhere", 404);
        for (var path : refusals.keySet()) {
            for (var role : Role.values()) {
                assertThat(mvc.perform(request(HttpMethod.POST, path)
                                        .with(csrf())
                                        .with(caller(role)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as("%s by %s", path, role)
                        .isEqualTo(refusals.get(path));
            }
        }
    }

    private Set<Address> addresses() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteTests::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Address> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Address(HttpMethod.GET, pattern))
                        : methods.stream()
                                .map(RequestMethod::asHttpMethod)
                                .map(method -> new Address(method, pattern)));
    }

    private Set<String> expected(Address address) {
        var row = RouteTable.ROWS.get(address.name());
        return row == null ? fail("Who may call " + address.name() + "? Name it in RouteTable, and in Routes.") : row;
    }

    private Set<String> admitted(Address address) throws Exception {
        var admitted = Arrays.stream(Role.values())
                .filter(role -> isAdmitted(address, caller(role)))
                .map(Role::name)
                .collect(Collectors.toSet());
        if (isAdmitted(address, anonymous())) {
            admitted.add(RouteTable.NOBODY);
        }
        return admitted;
    }

    /** Whatever the address then makes of the empty request: who reads that something is missing has been let in. */
    private boolean isAdmitted(Address address, RequestPostProcessor caller) {
        try {
            var asked =
                    request(address.method(), address.example()).with(csrf()).with(caller);
            return !isRefusal(mvc.perform(asked).andReturn().getResponse());
        } catch (ServletException failure) {
            return true;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isRefusal(MockHttpServletResponse response) {
        var leadsToSignIn = response.getStatus() == 302
                && String.valueOf(response.getRedirectedUrl()).endsWith("/sign-in");
        return response.getStatus() == 403 || response.getStatus() == 401 || leadsToSignIn;
    }

    private static RequestPostProcessor caller(Role role) {
        var who = new SignedIn(AccountId.next(), "caller", "来人", Set.of(role), UnitId.next());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
    }
}
