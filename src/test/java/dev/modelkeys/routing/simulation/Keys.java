package dev.modelkeys.routing.simulation;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.Environment;
import dev.modelkeys.routing.resolution.Member;
import dev.modelkeys.routing.resolution.ModelRouting;
import dev.modelkeys.routing.resolution.Pool;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.Snapshot;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Twenty keys, of which most have a bad hour, and the pools that they are in. */
final class Keys {

    static final Scope OWNER = new Scope(new UUID(0, 1), "openai", null);
    static final Scope.Model CHAT = new Scope.Model("chat", ModelType.LLM);
    static final Scope.Model EMBEDDING = new Scope.Model("embedding", ModelType.TEXT_EMBEDDING);
    static final Scope.Model RERANK = new Scope.Model("rerank", ModelType.RERANK);
    static final Environment TEST = new Environment("test");

    private final Map<String, SimulatedKey> keys = new LinkedHashMap<>();
    private final UUID chat = UUID.randomUUID();
    private final UUID embedding = UUID.randomUUID();
    private final UUID rerank = UUID.randomUUID();

    Keys() {
        for (String name : List.of("free-1", "free-2", "free-3", "free-4")) {
            add(name).quota(QuotaPeriod.MINUTE, 15L, null).quota(QuotaPeriod.DAY, 2_000L, null);
        }
        add("tokens-1").quota(QuotaPeriod.DAY, null, 1_500_000L);
        add("tokens-2").quota(QuotaPeriod.DAY, null, 3_000_000L).quota(QuotaPeriod.MONTH, 6_000L, null);
        add("cheap-1").limited(9, true);
        add("cheap-2").limited(9, false);
        add("cheap-3").limited(9, true).trouble(Trouble.of("20:00", "21:30", CallOutcome.QUOTA_EXCEEDED));
        add("paid-1");
        add("paid-2");
        add("spare");
        keys.put("stale", new SimulatedKey("stale", false));
        add("east-1").trouble(Trouble.of("18:00", "18:40", CallOutcome.SERVER_ERROR));
        add("east-2").trouble(Trouble.of("18:00", "18:40", CallOutcome.SERVER_ERROR));
        add("west").trouble(new Trouble(LocalTime.MIN, LocalTime.MAX, CallOutcome.UNREACHABLE, 4));
        add("broke").trouble(Trouble.of("11:00", "12:30", CallOutcome.QUOTA_EXCEEDED));
        add("slow").slow(20).trouble(Trouble.of("15:00", "17:00", CallOutcome.UNREACHABLE));
        add("blocked").trouble(Trouble.of("03:00", "05:30", CallOutcome.UNAUTHORIZED));
        add("revoked").trouble(Trouble.of("09:00", "23:59", CallOutcome.UNAUTHORIZED));
    }

    private SimulatedKey add(String name) {
        SimulatedKey key = new SimulatedKey(name, true);
        keys.put(name, key);
        return key;
    }

    List<SimulatedKey> all() {
        return List.copyOf(keys.values());
    }

    SimulatedKey named(String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    SimulatedKey byId(UUID id) {
        return keys.values().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Snapshot snapshot() {
        Pool forChat = new Pool(chat, true, BalancingStrategy.PRIORITY, chatMembers());
        Pool forEmbedding = new Pool(
                embedding,
                true,
                BalancingStrategy.ROUND_ROBIN,
                members(List.of("east-1", "east-2", "west", "broke", "slow"), List.of(1, 1, 1, 1, 1)));
        Pool forRerank = new Pool(
                rerank,
                true,
                BalancingStrategy.WEIGHTED,
                members(List.of("paid-1", "blocked", "revoked"), List.of(3, 2, 1)));
        return new Snapshot(
                OWNER,
                1,
                true,
                true,
                named("paid-1").candidate(),
                Map.of(TEST, named("tokens-2").candidate()),
                Map.of(CHAT, routing(forChat), EMBEDDING, routing(forEmbedding), RERANK, routing(forRerank)));
    }

    private static ModelRouting routing(Pool pool) {
        return new ModelRouting(true, pool, Map.of());
    }

    /** Free quotas first, then the cheap keys, then the default and another one that is paid for. */
    private List<Member> chatMembers() {
        List<String> names = List.of(
                "free-1", "free-2", "free-3", "free-4", "tokens-1", "stale", "cheap-1", "cheap-2", "cheap-3", "paid-2");
        List<Member> members = new ArrayList<>();
        members.add(new Member(0, null, true, 1, 2));
        members.add(new Member(1, named("spare").candidate(), false, 1, 0));
        for (String name : names) {
            int priority = name.startsWith("cheap") ? 1 : name.startsWith("paid") ? 2 : 0;
            members.add(new Member(members.size(), named(name).candidate(), true, 1, priority));
        }
        return members;
    }

    private List<Member> members(List<String> names, List<Integer> weights) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            members.add(new Member(i, named(names.get(i)).candidate(), true, weights.get(i), 0));
        }
        return members;
    }
}
