package dev.modelkeys.graphql;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** GraphQL client for the documents under src/test/resources/graphql. */
final class Api {

    private final Supplier<RequestSpecification> requests;

    private Api(Supplier<RequestSpecification> requests) {
        this.requests = requests;
    }

    /** Client of the server in this test process. */
    static Api here() {
        return new Api(RestAssured::given);
    }

    /** The same client with an API token. */
    static Api here(String token) {
        return new Api(() -> RestAssured.given().header("Authorization", "Bearer " + token));
    }

    static Api at(String address, String token) {
        return new Api(() -> RestAssured.given().baseUri(address).header("Authorization", "Bearer " + token));
    }

    Reply send(String name, Map<String, ?> variables) {
        return post(Map.of("query", document(name), "variables", variables));
    }

    /** Variables of a mutation, which takes a single input. */
    Reply change(String name, Map<String, ?> input) {
        return send(name, Map.of("input", input));
    }

    Reply query(String document) {
        return post(Map.of("query", document));
    }

    Reply post(Object body) {
        Response response =
                requests.get().contentType(ContentType.JSON).body(body).post("/graphql");
        return new Reply(response.statusCode(), response.asString());
    }

    static String document(String name) {
        try (InputStream file = Api.class.getResourceAsStream("/graphql/" + name + ".graphql")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no document " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
