package dev.modelkeys.console;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConsoleRouteTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/providers", "/providers/openai/custom-models/add?x=1", "/access", "/audit", "/signed-in"})
    void everyAddressThatABrowserOpensIsThePage(String address) {
        Response page = browser().get(address);

        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString()).contains("<div id=\"root\">").doesNotContain("<style", "style=", "data:", "onload");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void thePageSaysWhatItMayLoad() {
        Response page = get("/");

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
                .contains("connect-src 'self';", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "data:", "*");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatThePageLoadsNeverChangesAndIsCompressed() {
        Matcher script = SCRIPT.matcher(get("/").asString());
        assertThat(script.find()).isTrue();

        Response loaded = given().header("Accept-Encoding", "gzip").get(script.group(1));

        loaded.then().statusCode(200).contentType("text/javascript");
        assertThat(loaded.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(loaded.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(loaded.header("Vary")).containsIgnoringCase("accept-encoding");
    }

    @Test
    void aKnownPageIsNotSentAgain() {
        String tag = get("/").header("ETag");

        Response again = given().header("If-None-Match", tag).get("/");

        again.then().statusCode(304).header("ETag", equalTo(tag)).header("Cache-Control", equalTo("no-cache"));
        assertThat(again.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing-0000.js",
                "/assets/missing",
                "/missing.html",
                "/q/missing",
                "/../application.properties",
                "/%2e%2e/%2e%2e/application.properties",
                "/assets/..%2f..%2f..%2fapplication.properties",
                "/files.txt"
            })
    void whatIsNotListedIsNotThere(String address) {
        browser().urlEncodingEnabled(false).get(address).then().statusCode(404);
    }

    @Test
    void aProgramThatAsksAnUnknownAddressGetsNoPage() {
        given().header("Accept", "application/json").get("/providers").then().statusCode(404);
        given().post("/providers").then().statusCode(404);
        given().post("/").then().statusCode(404);
    }

    @Test
    void headIsAnsweredWithoutABody() {
        Response head = given().head("/");

        head.then().statusCode(200).header("ETag", notNullValue());
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void otherRoutesAnswerAsBefore() {
        browser().get("/q/graphql-ui/").then().statusCode(200);
        browser().get("/graphql/schema.graphql").then().statusCode(200).contentType("text/plain");
        browser().get("/icons/openai.svg").then().statusCode(200).contentType("image/svg+xml");
        assertThat(browser().get("/graphql").statusCode()).isNotEqualTo(200);
    }

    @Test
    void thePageLearnsHowToSignInAndNothingElse() {
        Response settings = get("/console.json");

        settings.then()
                .statusCode(200)
                .body("developmentAccess", equalTo(true))
                .body("explorer", equalTo(true))
                .body("version", notNullValue())
                .body("signIn", nullValue());
        assertThat(settings.header("Cache-Control")).isEqualTo("no-store");
        assertThat(settings.jsonPath().getMap("$"))
                .containsOnlyKeys("version", "developmentAccess", "explorer", "signIn");
    }
}
