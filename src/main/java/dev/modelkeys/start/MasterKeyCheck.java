package dev.modelkeys.start;

import java.util.Optional;

/** Without a master key nothing can be sealed, and with a weak or public one nothing is. */
final class MasterKeyCheck implements StartupCheck {

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        try {
            MasterKeySettings.ofPackagedServer(settings).source().read();
            return Optional.empty();
        } catch (StartupFailed e) {
            return Optional.of(e.refusal());
        }
    }
}
