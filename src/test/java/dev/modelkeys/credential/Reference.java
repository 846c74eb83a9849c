package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, as plainly as they can be said: what would be refused, and what there would be afterwards. Names
 * are compared in the simplest way, so callers use plain ones.
 */
public final class Reference {

    private static final Map<String, Set<ModelType>> MODEL_TYPES = Map.of(
            "openai", EnumSet.of(ModelType.LLM, ModelType.TEXT_EMBEDDING),
            "cohere", EnumSet.of(ModelType.LLM, ModelType.TEXT_EMBEDDING, ModelType.RERANK),
            "ollama", EnumSet.of(ModelType.LLM, ModelType.TEXT_EMBEDDING, ModelType.RERANK));
    private static final Set<String> WITH_CREDENTIALS = Set.of("openai", "cohere", "baichuan");

    public final Set<String> installed = new HashSet<>();
    public final Map<Address, Ring> rings = new HashMap<>();

    public record Address(String provider, @Nullable String model, @Nullable ModelType type) {}

    public record Item(UUID id, String name, int revision) {}

    public static final class Ring {
        public final Address address;
        public final UUID id;
        public final List<Item> items = new ArrayList<>();
        public boolean removed;

        public @Nullable UUID chosen;

        int revision;

        Ring(Address address, UUID id) {
            this.address = address;
            this.id = id;
        }

        boolean isModel() {
            return address.model() != null;
        }

        boolean has(UUID credential) {
            return items.stream().anyMatch(item -> item.id().equals(credential));
        }

        public Item item(UUID credential) {
            return items.stream()
                    .filter(i -> i.id().equals(credential))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Not there: " + credential));
        }

        private boolean isTaken(String name, @Nullable UUID except) {
            return items.stream().anyMatch(item -> !item.id().equals(except) && same(item.name(), name));
        }
    }

    public Optional<Ring> model(UUID id) {
        return rings.values().stream()
                .filter(ring -> ring.id.equals(id) && ring.isModel())
                .findFirst();
    }

    public Optional<Ring> holding(UUID credential) {
        return rings.values().stream().filter(ring -> ring.has(credential)).findFirst();
    }

    Set<Code> refusalOfProvider(String provider) {
        return refusal(WITH_CREDENTIALS.contains(provider), provider);
    }

    Set<Code> refusalOfModel(String provider, ModelType type) {
        Set<ModelType> types = MODEL_TYPES.get(provider);
        return types != null && !types.contains(type)
                ? EnumSet.of(Code.TYPE_NOT_SUPPORTED)
                : refusal(types != null, provider);
    }

    private Set<Code> refusal(boolean supported, String provider) {
        if (!supported) {
            return EnumSet.of(Code.METHOD_NOT_SUPPORTED);
        }
        return installed.contains(provider) ? EnumSet.noneOf(Code.class) : EnumSet.of(Code.NOT_INSTALLED);
    }

    /** Why a credential of this name cannot be there; a credential that has it already is no reason. */
    static Set<Code> refusalOfName(@Nullable String name, @Nullable Ring ring, @Nullable UUID except) {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        if (name == null) {
            return codes;
        }
        codes.addAll(refusalOfText(name, 64));
        if (codes.isEmpty() && ring != null && ring.isTaken(name, except)) {
            codes.add(Code.NAME_TAKEN);
        }
        return codes;
    }

    static Set<Code> refusalOfText(String text, int longest) {
        if (text.isBlank()) {
            return EnumSet.of(Code.REQUIRED);
        }
        if (text.strip().chars().anyMatch(c -> c < ' ')) {
            return EnumSet.of(Code.INVALID);
        }
        return text.strip().length() > longest ? EnumSet.of(Code.TOO_LONG) : EnumSet.noneOf(Code.class);
    }

    public void add(Address address, UUID ringId, UUID credential, @Nullable String name, boolean makeDefault) {
        Ring ring = rings.computeIfAbsent(address, same -> new Ring(same, ringId));
        boolean first = ring.items.isEmpty();
        ring.items.add(new Item(credential, name == null || name.isBlank() ? next(ring) : name.strip(), 1));
        if (first || ring.removed || makeDefault) {
            ring.removed = false;
            ring.chosen = credential;
        }
        ring.revision++;
    }

    public void rename(Ring ring, UUID credential, @Nullable String name) {
        Item item = ring.item(credential);
        if (name != null && !name.strip().equals(item.name())) {
            ring.items.set(ring.items.indexOf(item), new Item(credential, name.strip(), item.revision() + 1));
        }
    }

    public void delete(Ring ring, UUID credential) {
        ring.items.remove(ring.item(credential));
        if (credential.equals(ring.chosen)) {
            ring.chosen = null;
        }
        ring.revision++;
        if (ring.items.isEmpty()) {
            rings.remove(ring.address);
        }
    }

    public void choose(Ring ring, UUID credential) {
        if (!credential.equals(ring.chosen)) {
            ring.removed = false;
            ring.chosen = credential;
            ring.revision++;
        }
    }

    public void remove(Ring ring) {
        if (!ring.removed) {
            ring.removed = true;
            ring.chosen = null;
            ring.revision++;
        }
    }

    void uninstall(String provider) {
        installed.remove(provider);
        rings.keySet().removeIf(address -> address.provider().equals(provider));
    }

    boolean isUsed(String provider) {
        return rings.keySet().stream().anyMatch(address -> address.provider().equals(provider));
    }

    /** A provider's own keyring, its listed and its removed models, each as one line. */
    public List<String> read(String provider) {
        Comparator<Ring> order = Comparator.comparing((Ring ring) -> ring.isModel())
                .thenComparing(ring -> ring.removed)
                .thenComparing(ring -> Objects.requireNonNullElse(ring.address.model(), ""))
                .thenComparing(ring -> String.valueOf(ring.address.type()));
        return rings.values().stream()
                .filter(ring -> ring.address.provider().equals(provider))
                .sorted(order)
                .map(Reference::line)
                .toList();
    }

    private static String line(Ring ring) {
        List<String> items = new ArrayList<>();
        ring.items.forEach(i -> items.add(0, i.id() + " " + i.name() + " " + i.revision()));
        return Stream.of(ring.id, ring.address, ring.removed, ring.chosen, ring.revision, ring.items.size(), items)
                .map(String::valueOf)
                .toList()
                .toString();
    }

    private static String next(Ring ring) {
        long highest = ring.items.stream()
                .map(item -> item.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("api key [0-9]+"))
                .mapToLong(name -> Long.parseLong(name.substring("api key ".length())))
                .max()
                .orElse(0);
        return "API KEY " + (highest + 1);
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
