package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.credential.Reference.Address;
import dev.modelkeys.query.DeletionImpacts;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.KeyringRow;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Thousands of use cases at random, each held against the {@link Reference}. {@code -Dwalk.seed=…} takes the way of an
 * earlier walk again.
 */
@QuarkusTest
class RandomWalkTest {

    private static final Logger LOG = Logger.getLogger(RandomWalkTest.class);
    private static final int STEPS = 3000;
    private static final int STEPS_BETWEEN_READS = 20;

    @Inject
    UseCasesFactory desks;

    @Inject
    DeletionImpacts impacts;

    private final long seed = Long.getLong("walk.seed", new Random().nextLong());
    private final Reference reference = new Reference();
    private UseCases desk;

    @BeforeEach
    void nothingIsInstalled() {
        desk = desks.own();
        Walk.PROVIDERS.forEach(provider -> desk.uninstall(provider, true));
    }

    @AfterEach
    void leaveNothing() {
        Walk.PROVIDERS.forEach(provider -> desk.uninstall(provider, true));
    }

    @Test
    @DisplayName("R1 to R13: whatever is tried in whatever order, the server does and shows what the rules say")
    void agreesWithTheReference() throws Exception {
        Walker walker = new Walker(desk, impacts, reference, new Walk(seed, reference));
        LOG.infof("Walking with -Dwalk.seed=%d", seed);
        for (int step = 1; step <= STEPS; step++) {
            try {
                walker.step();
                if (step % STEPS_BETWEEN_READS == 0) {
                    compareReads();
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("At step " + step + " with -Dwalk.seed=" + seed, e);
            }
        }
    }

    private void compareReads() {
        assertThat(desk.installed())
                .isEqualTo(reference.installed.stream()
                        .collect(Collectors.toMap(provider -> provider, reference::isUsed)));
        for (String provider : Walk.PROVIDERS) {
            assertThat(read(provider)).isEqualTo(reference.read(provider));
        }
    }

    private List<String> read(String provider) {
        KeyringReads shelf = desk.shelf(provider);
        List<KeyringRow> rings = new ArrayList<>();
        shelf.providerKeyring(provider).ifPresent(rings::add);
        rings.addAll(shelf.listedModels(provider));
        rings.addAll(shelf.removedModels(provider));
        return rings.stream().map(RandomWalkTest::line).toList();
    }

    private static String line(KeyringRow ring) {
        Address address = new Address(ring.providerId(), ring.modelName(), ring.modelType());
        List<String> items = ring.credentials().stream()
                .map(c -> c.id() + " " + c.name() + " " + c.revision())
                .toList();
        return Stream.of(
                        ring.id(),
                        address,
                        ring.removed(),
                        ring.defaultCredentialId(),
                        ring.revision(),
                        ring.credentialCount(),
                        items)
                .map(String::valueOf)
                .toList()
                .toString();
    }
}
