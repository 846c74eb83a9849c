package dev.modelkeys.graphql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a PromQL expression asks for, read from its text; the syntax is checked with the manifests. */
record Expression(String text, List<Selector> selectors, Set<String> groups) {

    private static final Pattern GROUP = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");

    /**
     * One metric with its matchers.
     *
     * @param labels all that are compared
     * @param values those that have to be equal to a value
     */
    record Selector(String metric, Set<String> labels, Map<String, String> values) {

        private static Selector of(MatchResult found) {
            Set<String> labels = new HashSet<>();
            Map<String, String> values = new HashMap<>();
            MATCHER.matcher(found.group(2) == null ? "" : found.group(2))
                    .results()
                    .forEach(matcher -> {
                        labels.add(matcher.group(1));
                        if (matcher.group(2).equals("=")) {
                            values.put(matcher.group(1), matcher.group(3));
                        }
                    });
            return new Selector(found.group(1), labels, values);
        }
    }

    static Expression of(String text) {
        Set<String> groups = GROUP.matcher(text)
                .results()
                .flatMap(each -> Arrays.stream(each.group(1).split(", ", -1)))
                .collect(Collectors.toSet());
        String rest = RANGE.matcher(GROUP.matcher(text).replaceAll("")).replaceAll("");
        return new Expression(
                text, SELECTOR.matcher(rest).results().map(Selector::of).toList(), groups);
    }
}
