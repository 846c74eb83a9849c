package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text with placeholders for the values of a form, such as <code>{base_url:v1|https://api.example/v1}/models</code>. */
@RegisterForReflection
public final class Template {

    /** Pseudo fields: the custom model's name, the token of the step before, the signed assertion, the seconds since 1970. */
    public static final String MODEL_NAME = "__model_name";

    public static final String TOKEN = "__token";
    public static final String ASSERTION = "__assertion";
    public static final String NOW = "__now";

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)((?::[a-z0-9]+)*)(?:\\|([^{}]+))?}");

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** Change of a value on its way into a template. */
    public enum Filter {
        /** Percent-encodes everything but unreserved characters. */
        ENCODE("enc"),
        /** Appends {@code /v1} unless the address ends so. */
        VERSION("v1"),
        /** Drops a final {@code /v1}, {@code /v1-openai} or {@code /api/v1}. */
        ROOT("root"),
        /** Keeps scheme, host and port. */
        HOST("host"),
        /** Appends the domain of the AWS partition that a region belongs to. */
        AWS_DOMAIN("aws");

        private final String name;

        Filter(String name) {
            this.name = name;
        }

        static Filter named(String name) {
            return Stream.of(values())
                    .filter(filter -> filter.name.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the template knows no filter '" + name + "'"));
        }
    }

    /** Piece of a template. */
    public sealed interface Part {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Part {}

    /**
     * Place of a value.
     *
     * @param preset the text for a blank value, null if there is none
     * @param other the field whose value stands in for a blank one, null if there is none
     */
    public record Placeholder(String field, List<Filter> filters, @Nullable String preset, @Nullable String other)
            implements Part {

        public Placeholder {
            filters = List.copyOf(filters);
        }

        /** The fields that the placeholder may show. */
        Stream<String> fields() {
            return Stream.concat(Stream.of(field), Stream.ofNullable(other));
        }
    }

    /** @throws IllegalArgumentException with a reason that goes on from "the template" */
    @JsonCreator
    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(text);
        int end = 0;
        while (found.find()) {
            literal(parts, text.substring(end, found.start()));
            parts.add(placeholder(found));
            end = found.end();
        }
        literal(parts, text.substring(end));
        return new Template(text, parts);
    }

    private static void literal(List<Part> parts, String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("the template has a brace that belongs to no placeholder");
        }
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    private static Placeholder placeholder(Matcher found) {
        List<Filter> filters = Stream.of(found.group(2).split(":", -1))
                .skip(1)
                .map(Filter::named)
                .toList();
        String rest = found.group(3);
        boolean other = rest != null && rest.startsWith("@");
        return new Placeholder(
                found.group(1), filters, other ? null : rest, other && rest != null ? rest.substring(1) : null);
    }

    public List<Part> parts() {
        return parts;
    }

    /** The placeholders in the order of the text. */
    public List<Placeholder> placeholders() {
        return parts.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .toList();
    }

    /** The text as written. */
    @Override
    public String toString() {
        return text;
    }
}
