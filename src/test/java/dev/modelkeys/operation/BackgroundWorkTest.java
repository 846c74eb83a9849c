package dev.modelkeys.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Caller;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.WorkspaceRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BackgroundWorkTest {

    @Inject
    BackgroundWork background;

    @Inject
    WorkspaceRules rules;

    @Inject
    Caller caller;

    private UUID second;

    @BeforeEach
    void aSecondWorkspace() {
        second = QuarkusTransaction.requiringNew()
                .call(() -> rules.create("background").id());
    }

    @AfterEach
    void leaveNothing() {
        QuarkusTransaction.requiringNew().run(() -> rules.delete(second.toString(), "background"));
    }

    @Test
    void runsAsTheSystemActorOfEachWorkspaceInATransaction() {
        List<UUID> visited = new ArrayList<>();

        background.forEachWorkspace(workspace -> {
            assertThat(caller.identity().principal()).isEqualTo("server");
            assertThat(caller.workspace()).isEqualTo(workspace.id());
            assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            visited.add(workspace.id());
        });

        assertThat(visited).contains(Workspace.FIRST, second);
        assertThat(caller.find()).isEmpty();
    }

    @Test
    void goesOnAfterAFailure() {
        List<UUID> visited = new ArrayList<>();

        background.forEachWorkspace(workspace -> {
            visited.add(workspace.id());
            throw new IllegalStateException();
        });

        assertThat(visited).contains(Workspace.FIRST, second);
    }
}
