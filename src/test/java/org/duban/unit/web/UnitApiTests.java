package org.duban.unit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Units and places for programs, and for fields that are filled by typing. */
@FullStackTest
class UnitApiTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private String token;

    @BeforeEach
    void authorise() {
        token = tokens.issue(accounts.open(AccountMother.anAccount(Role.SUPERVISOR), AccountMother.PASSWORD), "script");
    }

    @Test
    void keepUnits() {
        var made = call("POST", "/api/v1/units", """
                {"name":"文昌%s","level":"TOWNSHIP","league":"乡办组%s","aliases":["老城"]}""".formatted(tag, tag));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"aliases\":[\"老城\"]", "\"version\":0");
        var path = location(made);
        assertThat(path).startsWith("/api/v1/units/");

        var change = "{\"name\":\"文昌%s\",\"level\":\"VILLAGE\",\"version\":0}".formatted(tag);
        assertThat(call("PUT", path, change).body()).contains("\"level\":\"VILLAGE\"", "\"league\":null");
        var stale = call("PUT", path, change);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("\"code\":\"StaleVersion\"");

        assertThat(call("POST", path + "/retirement", "").body()).contains("\"retired\":true");
        assertThat(call("GET", "/api/v1/units?q=wc" + tag, "").body()).contains("\"items\":[]");
        assertThat(call("POST", path + "/reinstatement", "").body()).contains("\"retired\":false");
        assertThat(call("GET", path, "").body()).contains("文昌" + tag);
    }

    @Test
    void readUnitsPieceByPiece() {
        for (var i = 0; i < 3; i++) {
            call("POST", "/api/v1/units", """
                    {"name":"村%d%s","level":"VILLAGE","league":"%s"}""".formatted(i, tag, tag));
        }

        var first = call("GET", "/api/v1/units?limit=2&league=" + tag, "").body();
        var cursor = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        var second = call("GET", "/api/v1/units?limit=2&league=" + tag + "&cursor=" + cursor, "")
                .body();

        assertThat(first).contains("村0", "村1").doesNotContain("村2");
        assertThat(second).contains("村2", "\"next\":null").doesNotContain("村0", "村1");
    }

    @Test
    void keepPlaces() {
        var unit = call("POST", "/api/v1/units", "{\"name\":\"单位%s\",\"level\":\"TOWNSHIP\"}".formatted(tag));
        var unitId = location(unit).substring("/api/v1/units/".length());
        var made = call("POST", "/api/v1/places", """
                {"name":"八一路%s","kind":"ROAD","unitId":"%s","latitude":33.6,"longitude":114.7}""".formatted(tag, unitId));
        assertThat(made.statusCode()).isEqualTo(201);
        var path = location(made);

        assertThat(call("PUT", path, "{\"name\":\"八一路%s\",\"kind\":\"MARKET\",\"version\":0}".formatted(tag))
                        .body())
                .contains("\"kind\":\"MARKET\"", "\"unitId\":null");
        assertThat(call("GET", "/api/v1/places?q=byl" + tag, "").body()).contains("八一路" + tag);
        assertThat(call("GET", "/api/v1/places?unit=" + unitId, "").body()).contains("\"items\":[]");
        assertThat(call("POST", path + "/retirement", "").body()).contains("\"retired\":true");
        assertThat(call("POST", path + "/reinstatement", "").body()).contains("\"retired\":false");
        assertThat(call("GET", path, "").body()).contains("八一路" + tag);
    }

    @Test
    void offerChoicesWithWhatStandsAbove() {
        var unit = call("POST", "/api/v1/units", "{\"name\":\"上级%s\",\"level\":\"TOWNSHIP\"}".formatted(tag));
        var unitId = location(unit).substring("/api/v1/units/".length());
        call("POST", "/api/v1/units", """
                {"name":"社区%s","level":"VILLAGE","parentId":"%s"}""".formatted(tag, unitId));
        call("POST", "/api/v1/places", """
                {"name":"广场%s","kind":"PARK","unitId":"%s"}""".formatted(tag, unitId));

        assertThat(call("GET", "/units/choices?q=sq" + tag, "").body())
                .contains("\"label\":\"社区" + tag + "\",\"hint\":\"上级" + tag + "\"");
        assertThat(call("GET", "/places/choices?q=gc" + tag, "").body())
                .contains("\"label\":\"广场" + tag + "\",\"hint\":\"上级" + tag + "\"");
        assertThat(call("GET", "/places/choices", "").body()).startsWith("{\"items\":[");
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return Visitor.of(port).call(method, path, json, "Authorization", "Bearer " + token);
    }
}
