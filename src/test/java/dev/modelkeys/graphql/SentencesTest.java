package dev.modelkeys.graphql;

import io.quarkus.test.junit.QuarkusTest;

/** The sentences, told to the server in the test. */
@QuarkusTest
class SentencesTest extends Sentences {

    @Override
    Api api() {
        return new Api("");
    }
}
