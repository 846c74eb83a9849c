package dev.modelkeys.start;

import java.util.Optional;

/** One thing that must be in order before the server is started. */
interface StartupCheck {

    Optional<StartupProblem> refusal(Settings settings);
}
