package dev.modelkeys.start;

import java.util.Optional;

/** What each connection begins with makes it work as the role that is bound by the walls; another text would take them down. */
final class DatabaseSessionCheck implements StartupCheck {

    private static final String BEGINNING = "quarkus.datasource.jdbc.new-connection-sql";
    private static final String ROLE = "set role modelkeys_app;";

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        boolean worksAsTheRole =
                settings.text(BEGINNING).filter(text -> text.startsWith(ROLE)).isPresent();
        return worksAsTheRole
                ? Optional.empty()
                : Optional.of(new StartupProblem(
                        BEGINNING,
                        "would take down the walls between workspaces; remove it, or begin it with: " + ROLE));
    }
}
