package dev.modelkeys.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphiqlPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "index.html"})
    void standsInThePlaceOfQuarkusOwnPage(String path) {
        get(GraphiqlPage.PATH + path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("page.js"))
                .body(not(containsString("render.js")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphiql.min.js", "graphiql.min.css", "react.production.min.js", "style.css", "page.css"})
    void findsTheAssetsItNames(String asset) {
        get(GraphiqlPage.PATH + asset).then().statusCode(200);
    }

    static Iterable<String> examples() {
        return ExamplesTest.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void offersEveryExample(String example) {
        get(GraphiqlPage.PATH + PageFiles.query(example)).then().statusCode(200);
        get(GraphiqlPage.PATH + PageFiles.variables(example)).then().statusCode(200);
    }

    @Test
    void isToldToLoadNothingFromElsewhereAndToKeepNothing() {
        var page = get(GraphiqlPage.PATH);

        page.then().header("Cache-Control", equalTo("no-store"));
        page.then().header("Content-Security-Policy", containsString("default-src 'self'"));
        assertThat(page.asString()).doesNotContain("://");
    }

    @Test
    void hasNoOtherFiles() {
        get(GraphiqlPage.PATH + "examples/unknown.graphql").then().statusCode(404);
    }
}
