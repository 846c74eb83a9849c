package dev.modelkeys.start;

import java.util.Optional;

/** A condition of the start. */
interface StartupCheck {

    /** @throws StartupProblem if the condition does not hold */
    void check(Settings settings);

    default Optional<StartupProblem> problem(Settings settings) {
        try {
            check(settings);
            return Optional.empty();
        } catch (StartupProblem e) {
            return Optional.of(e);
        }
    }
}
