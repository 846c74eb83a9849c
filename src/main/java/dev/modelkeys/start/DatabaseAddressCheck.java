package dev.modelkeys.start;

import java.util.Optional;

/** The packaged server brings no database along; in development and tests one is started for whoever names none. */
final class DatabaseAddressCheck implements StartupCheck {

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        if (settings.text(DatabaseConnection.ADDRESS).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new StartupProblem(
                DatabaseConnection.ADDRESS,
                "is not set; name the PostgreSQL database, such as jdbc:postgresql://localhost:5432/modelkeys"));
    }
}
