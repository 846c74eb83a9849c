package dev.modelkeys.graphql;

import io.restassured.RestAssured;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Series that a server exposes in Prometheus' format. */
record Scrape(String text, List<Series> series) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    record Series(String name, Map<String, String> labels, double value) {

        boolean has(Map<String, String> wanted) {
            return labels.entrySet().containsAll(wanted.entrySet());
        }
    }

    static Scrape of(URL metrics) {
        String text = RestAssured.get(metrics).then().statusCode(200).extract().asString();
        List<Series> series = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Map<String, String> labels = new LinkedHashMap<>();
            Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
            series.add(new Series(line.group(1), labels, Double.parseDouble(line.group(3))));
        }
        return new Scrape(text, series);
    }

    /** Sum of the series of this name with these labels; 0 if there is none. */
    double sum(String name, Map<String, String> labels) {
        return named(name).stream()
                .filter(each -> each.has(labels))
                .mapToDouble(Series::value)
                .sum();
    }

    List<Series> named(String name) {
        return series.stream().filter(each -> each.name().equals(name)).toList();
    }
}
