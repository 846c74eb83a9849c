package dev.modelkeys.start;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.CatalogException;
import java.nio.file.Path;
import java.util.Optional;

/** An operator's provider file that cannot be used is told with its line, before anything else is touched. */
final class CatalogCheck implements StartupCheck {

    private static final String DIRECTORY = "modelkeys.catalog.directory";

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        try {
            settings.text(DIRECTORY).map(Path::of).ifPresent(Catalog::load);
            return Optional.empty();
        } catch (CatalogException e) {
            return Optional.of(new StartupProblem(DIRECTORY, "holds a file that cannot be used: " + e.getMessage()));
        }
    }
}
