package dev.modelkeys.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the GraphiQL page. A JAR cannot list its resources, so an index names the examples. */
final class PageFiles {

    private static final String EXAMPLES = "examples/";
    private static final String INDEX = EXAMPLES + "index.json";

    private PageFiles() {}

    /** Resource names by path below the page. */
    static Map<String, String> byPath() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("", "graphiql/index.html");
        for (String own : List.of("index.html", "page.js", "page.css")) {
            files.put(own, "graphiql/" + own);
        }
        files.put(INDEX, INDEX);
        for (String example : examples()) {
            files.put(query(example), query(example));
            files.put(variables(example), variables(example));
        }
        return files;
    }

    /** Names of the examples, in the order of their tabs. */
    static List<String> examples() {
        return PageFile.read(INDEX).content().toJsonArray().stream()
                .map(String.class::cast)
                .toList();
    }

    static String query(String example) {
        return EXAMPLES + example + ".graphql";
    }

    static String variables(String example) {
        return EXAMPLES + example + ".json";
    }
}
