package dev.modelkeys.credential;

import static dev.modelkeys.credential.KeyringFixture.EARLIER;
import static dev.modelkeys.credential.KeyringFixture.NOTHING;
import static dev.modelkeys.credential.KeyringFixture.NOW;
import static dev.modelkeys.credential.KeyringFixture.name;

import dev.modelkeys.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A keyring and its credentials, without a database. */
final class FilledKeyring {

    private final Keyring ring;
    private final List<Credential> credentials = new ArrayList<>();

    FilledKeyring(Scope scope) {
        this.ring = new Keyring(Ids.next(), scope, EARLIER);
    }

    FilledKeyring with(String... names) {
        Stream.of(names).forEach(name -> credentials.add(ring.add(Ids.next(), name(name), NOTHING, false, EARLIER)));
        return this;
    }

    Keyring ring() {
        return ring;
    }

    Credential named(String name) {
        return credentials.stream()
                .filter(credential -> credential.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void add(String name) {
        credentials.add(ring.add(Ids.next(), name(name), NOTHING, false, NOW));
    }

    void addAsDefault(String name) {
        credentials.add(ring.add(Ids.next(), name(name), NOTHING, true, NOW));
    }

    void choose(String name) {
        ring.setDefault(named(name), NOW);
    }

    void delete(String name) {
        Credential deleted = named(name);
        ring.delete(deleted, NOW);
        credentials.remove(deleted);
    }

    /** Names of the credentials that are the default: at most one. */
    List<String> defaults() {
        return credentials.stream()
                .filter(ring::isDefault)
                .map(Credential::name)
                .toList();
    }
}
