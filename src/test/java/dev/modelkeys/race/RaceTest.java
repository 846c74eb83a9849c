package dev.modelkeys.race;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all races have in common: a desk that is cleared before each, and clients that are sent off together. */
abstract class RaceTest {

    final Together together = new Together();
    final HttpUseCases desk = new HttpUseCases(RaceCourse.client());

    @BeforeEach
    void startAfresh() throws Exception {
        desk.startAfresh();
    }

    @AfterEach
    void stop() {
        together.close();
        RaceCourse.assertThatNobodyWasLocked();
    }
}
