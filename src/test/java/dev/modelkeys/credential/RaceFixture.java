package dev.modelkeys.credential;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Use cases of one workspace that race each other on the keyrings of one provider. */
abstract class RaceFixture {

    static final int ROUNDS = 200;
    static final Owner PROVIDER = UseCases.provider("openai");

    @Inject
    UseCasesFactory factory;

    final Race race = new Race();
    UseCases useCases;

    @BeforeEach
    void start() {
        useCases = factory.own();
    }

    @AfterEach
    void leaveNothing() {
        race.close();
        useCases.uninstall("openai", true);
    }
}
