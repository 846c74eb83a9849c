package dev.modelkeys.routing.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Role;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which requests a group holds, with a thread that works when the test says so. */
class LeaseLaneTest {

    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final List<List<Work>> groups = new ArrayList<>();
    private final LeaseLane lane = new LeaseLane(thread::add, groups::add);

    @Test
    @DisplayName("A workspace with enough requests has a group of its own, and all that wait are in it")
    void ownGroups() {
        Workspace first = workspace();
        Workspace second = workspace();
        IntStream.range(0, 10).forEach(i -> {
            ask(first, 1);
            ask(second, 1);
        });
        assertThat(named()).containsExactly("first 10", "second 10");
    }

    @Test
    @DisplayName("Small workspaces share a group until it is large enough")
    void sharedGroups() {
        for (int i = 0; i < 5; i++) {
            ask(workspace(), 3);
        }
        assertThat(named()).containsExactly("first 3, second 3, third 3", "fourth 3, fifth 3");
    }

    @Test
    @DisplayName(
            "Requests of a workspace keep their order, in groups of at most 64, and others have their turn in between")
    void turns() {
        Workspace busy = workspace();
        List<Work> asked = new ArrayList<>(ask(busy, 150));
        ask(workspace(), 2);
        ask(workspace(), 63);
        assertThat(named()).containsExactly("first 64", "second 2, third 62", "first 64", "third 1, first 22");
        assertThat(groups.stream().flatMap(List::stream).filter(work -> work.workspace()
                        .equals(busy.id())))
                .containsExactlyElementsOf(asked);
    }

    @Test
    @DisplayName("Only one group is written at a time, and the lane is idle when the last one is")
    void oneAtATime() {
        ask(workspace(), 64);
        ask(workspace(), 1);
        assertThat(thread).hasSize(1);
        thread.remove().run();
        assertThat(thread).hasSize(1);
        assertThat(lane.isIdle()).isFalse();
        thread.remove().run();
        assertThat(thread).isEmpty();
        assertThat(lane.isIdle()).isTrue();
    }

    private final List<Workspace> workspaces = new ArrayList<>();

    private Workspace workspace() {
        Workspace workspace = new Workspace(
                Ids.next(),
                List.of("first", "second", "third", "fourth", "fifth").get(workspaces.size()),
                Instant.now());
        workspaces.add(workspace);
        return workspace;
    }

    private List<Work> ask(Workspace workspace, int times) {
        Identity caller = new Identity(workspace, "test", "Test", Role.RUNTIME, null);
        List<Work> asked = Stream.<Work>generate(() ->
                        new Work.Report(caller, Ids.next(), CallOutcome.OK, 1, null, 0, 0, new CompletableFuture<>()))
                .limit(times)
                .toList();
        asked.forEach(lane::add);
        return asked;
    }

    /** All groups, written one after the other: how many requests of which workspace each of them holds, in its order. */
    private List<String> named() {
        while (!thread.isEmpty()) {
            thread.remove().run();
        }
        return groups.stream().map(LeaseLaneTest::name).toList();
    }

    private static String name(List<Work> group) {
        return String.join(
                ", ",
                group.stream()
                        .map(work -> work.caller().workspace().name())
                        .distinct()
                        .map(name -> name + " "
                                + Collections.frequency(
                                        group.stream()
                                                .map(work -> work.caller()
                                                        .workspace()
                                                        .name())
                                                .toList(),
                                        name))
                        .toList());
    }
}
