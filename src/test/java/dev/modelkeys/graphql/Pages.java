package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all pages of a connection of Query. */
record Pages(Api api, String document, String list, Map<String, ?> arguments) {

    static Pages ofCredentials(Api api, Map<String, String> owner) {
        return new Pages(api, "credentials", "credentials", Map.of("owner", owner));
    }

    static Pages ofCustomModels(Api api) {
        return new Pages(api, "custom-models", "customModels", Map.of("providerId", Steps.PROVIDER));
    }

    static Pages ofProviders(Api api) {
        return new Pages(api, "providers", "providers", Map.of());
    }

    Pages with(String argument, Object value) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(argument, value);
        return new Pages(api, document, list, more);
    }

    Reply read() {
        return api.send(document, arguments);
    }

    /** Values of this field on all pages; asserts pageInfo and cursors of each page. */
    List<String> all(int size, String field) {
        List<String> found = new ArrayList<>();
        Pages page = with("first", size);
        boolean more = true;
        while (more) {
            Reply reply = page.read();
            assertThat(reply.codes()).isEmpty();
            assertThat(reply.at(list + ".pageInfo.hasPreviousPage")).isEqualTo(!found.isEmpty());
            List<String> cursors = reply.texts(list + ".edges.cursor");
            assertThat(cursors).hasSizeBetween(1, size);
            assertThat(reply.at(list + ".pageInfo.startCursor")).isEqualTo(cursors.get(0));
            assertThat(reply.at(list + ".pageInfo.endCursor")).isEqualTo(cursors.get(cursors.size() - 1));
            assertThat(reply.texts(list + ".edges.node.id")).isEqualTo(reply.texts(list + ".nodes.id"));
            found.addAll(reply.texts(list + ".nodes." + field));
            more = Boolean.TRUE.equals(reply.at(list + ".pageInfo.hasNextPage"));
            page = page.after(reply);
        }
        return found;
    }

    List<String> names(Reply reply) {
        return reply.texts(list + ".nodes.name");
    }

    Pages after(Reply page) {
        return with("after", page.text(list + ".pageInfo.endCursor"));
    }
}
