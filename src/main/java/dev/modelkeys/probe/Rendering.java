package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.modelkeys.catalog.Template;
import dev.modelkeys.catalog.Template.Filter;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills templates in. */
final class Rendering {

    private static final String VERSION = "/v1";
    private static final Pattern ROOT = Pattern.compile("(?:/api/v1|/v1-openai|/v1)\\z");
    private static final Pattern HOST = Pattern.compile("\\A([A-Za-z]+://[^/?#]*).*\\z");

    private Rendering() {}

    /** The text for a header or a body; null if a value is missing. */
    static @Nullable String text(Template template, Values values) {
        return fill(template, values, UnaryOperator.identity());
    }

    /** The address; null if a value is missing. */
    static @Nullable String url(Template template, Values values) {
        return fill(template, values, Rendering::encodeSegments);
    }

    private static @Nullable String fill(Template template, Values values, UnaryOperator<String> encoding) {
        StringBuilder filled = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                filled.append(literal.text());
            } else if (part instanceof Template.Placeholder placeholder) {
                String value = value(placeholder, values, encoding);
                if (value == null) {
                    return null;
                }
                filled.append(value);
            }
        }
        return filled.toString();
    }

    private static @Nullable String value(
            Template.Placeholder placeholder, Values values, UnaryOperator<String> encoding) {
        String field = placeholder.field();
        String value = values.text(field);
        if (value == null && placeholder.other() != null) {
            field = placeholder.other();
            value = values.text(field);
        }
        if (value == null) {
            return placeholder.preset();
        }
        for (Filter filter : placeholder.filters()) {
            value = filtered(filter, value);
        }
        boolean asItIs = values.isAddress(field) || placeholder.filters().contains(Filter.ENCODE);
        return asItIs ? value : encoding.apply(value);
    }

    private static String filtered(Filter filter, String value) {
        return switch (filter) {
            case ENCODE -> encode(value);
            case VERSION -> value.endsWith(VERSION) ? value : value + VERSION;
            case ROOT -> ROOT.matcher(value).replaceFirst("");
            case HOST -> HOST.matcher(value).replaceFirst("$1");
            case AWS_DOMAIN -> value + "." + AwsPartitions.domain(value);
        };
    }

    static String encode(String value) {
        return URLEncoder.encode(value, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String encodeSegments(String value) {
        return Arrays.stream(value.split("/", -1)).map(Rendering::encode).collect(Collectors.joining("/"));
    }
}
