package dev.modelkeys.command;

import dev.modelkeys.credential.Inspection;
import dev.modelkeys.credential.UnreadableSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens every stored secret and names those that do not open. */
@ApplicationScoped
class Verify implements Command {

    private final Inspection inspection;
    private final Workspaces workspaces;

    Verify(Inspection inspection, Workspaces workspaces) {
        this.inspection = inspection;
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
            opened += inspection.inspect(workspace, secret -> {
                unreadable.add(secret);
                System.out.println(secret.line());
            });
        }
        System.out.println(opened + " secrets of " + all.size() + " workspaces open, " + unreadable.size() + " do not");
        return unreadable.isEmpty() ? 0 : 1;
    }
}
