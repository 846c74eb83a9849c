package dev.modelkeys.graphql;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.graphql.type.Answer;
import dev.modelkeys.query.Shelf;
import dev.modelkeys.query.Shelves;
import dev.modelkeys.query.Wants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what the selection at hand asks for, in one statement, or two where it asks what is installed or counted. */
@ApplicationScoped
class Answers {

    private final Catalog catalog;
    private final Shelves shelves;
    private final Guard guard;

    Answers(Catalog catalog, Shelves shelves, Guard guard) {
        this.catalog = catalog;
        this.shelves = shelves;
        this.guard = guard;
    }

    Answer ofProviders(Collection<String> ids) {
        return answer(wants -> shelves.ofProviders(ids, wants));
    }

    /** With the providers' own keyrings, whatever else the selection asks for. */
    Answer ofProviderRing(Collection<String> ids) {
        return answer(wants -> shelves.ofProviders(ids, wants.withProviderRings()));
    }

    Answer ofKeyring(String id) {
        return answer(wants -> shelves.ofKeyring(id, wants));
    }

    Answer ofKeyring(UUID id) {
        return ofKeyrings(List.of(id));
    }

    Answer ofKeyrings(Collection<UUID> ids) {
        return answer(wants -> shelves.ofKeyrings(ids, wants));
    }

    Answer ofCredential(String id) {
        return answer(wants -> shelves.ofCredential(id, wants));
    }

    private Answer answer(Function<Wants, Shelf> read) {
        return new Answer(
                catalog,
                guard.showsValues(),
                read.apply(Invocation.current().selection().wants()));
    }
}
