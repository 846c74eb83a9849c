package dev.modelkeys.race;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all races have in common: a desk that is cleared before each, and clients that are sent off together. */
abstract class Racing {

    final Together together = new Together();
    final Desk desk = new Desk(RaceCourse.client());

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
