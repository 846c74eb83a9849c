package dev.modelkeys.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows a command's name: {@code --name value} for each option, {@code --name} alone for a switch. */
final class Options {

    private static final String PREFIX = "--";

    private final Map<String, String> values = new HashMap<>();

    /** @throws UsageException for anything that is not an option, and for an option given twice */
    static Options parse(List<String> arguments) {
        Options options = new Options();
        int i = 0;
        while (i < arguments.size()) {
            String argument = arguments.get(i++);
            if (!argument.startsWith(PREFIX)) {
                throw new UsageException("an option starts with " + PREFIX);
            }
            boolean hasValue = i < arguments.size() && !arguments.get(i).startsWith(PREFIX);
            String name = argument.substring(PREFIX.length());
            if (options.values.put(name, hasValue ? arguments.get(i++) : "") != null) {
                throw new UsageException("an option is given once");
            }
        }
        return options;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new UsageException(PREFIX + name + " needs a value"));
    }

    /** Refuses what the command does not know, so that a misspelt option is not ignored. */
    Options only(String... names) {
        if (!Set.of(names).containsAll(values.keySet())) {
            throw new UsageException("there is no such option");
        }
        return this;
    }
}
