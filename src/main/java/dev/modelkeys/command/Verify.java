package dev.modelkeys.command;

import dev.modelkeys.audit.LastEnteredValues;
import dev.modelkeys.credential.SecretVerification;
import dev.modelkeys.credential.UnreadableSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens every stored secret and names those that do not open, and those that are not the ones that were entered last. */
@ApplicationScoped
class Verify implements Command {

    private final SecretVerification inspection;
    private final LastEnteredValues entered;
    private final Workspaces workspaces;

    Verify(SecretVerification inspection, LastEnteredValues entered, Workspaces workspaces) {
        this.inspection = inspection;
        this.entered = entered;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "(no options)";
    }

    @Override
    public int run(Options options) throws SQLException {
        options.only();
        List<UnreadableSecret> unreadable = new ArrayList<>();
        List<UUID> all = workspaces.all();
        int opened = 0;
        for (UUID workspace : all) {
            opened += verify(workspace, unreadable);
        }
        unreadable.forEach(secret -> System.out.println(secret.line()));
        System.out.println(opened + " secrets of " + all.size() + " workspaces open, " + unreadable.size() + " do not");
        return unreadable.isEmpty() ? 0 : 1;
    }

    private int verify(UUID workspace, List<UnreadableSecret> unreadable) {
        List<UnreadableSecret> once = new ArrayList<>();
        int opened = inspect(workspace, once);
        if (!once.isEmpty()) {
            // One that was entered just between the two readings is itself by now.
            List<UnreadableSecret> twice = new ArrayList<>();
            opened = inspect(workspace, twice);
            twice.stream().filter(once::contains).forEach(unreadable::add);
        }
        return opened;
    }

    private int inspect(UUID workspace, List<UnreadableSecret> unreadable) {
        LastEnteredValues.Fields fields = entered.of(workspace);
        return inspection.inspect(workspace, fields.fingerprints(), fields.values(), unreadable::add);
    }
}
