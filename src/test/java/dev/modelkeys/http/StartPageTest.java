package dev.modelkeys.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartPageTest {

    @Test
    void saysWhatTheServerIsAndWhereToGoOn() {
        Response page = get("/");

        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString())
                .contains(
                        "Modelkeys",
                        "/q/graphql-ui/",
                        "/graphql/schema.graphql",
                        "/q/health",
                        "src/site/markdown/index.md")
                .doesNotContain("{explorer}", "{development}", "{management}", "{address}");
    }

    @Test
    void linksToPagesThatAreThere() {
        for (String path : List.of("/q/graphql-ui/", "/graphql/schema.graphql")) {
            get(path).then().statusCode(200);
        }
    }

    @Test
    void runsNoScriptAndLoadsNothing() {
        Response page = get("/");

        assertThat(page.asString()).doesNotContain("<script", "onload", "@import", "url(");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void answersHeadAndNothingElse() {
        given().head("/").then().statusCode(200);
        given().post("/").then().statusCode(405);
    }
}
