package dev.modelkeys.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the templates and conditions of one form's probes may name: fields that are in the form of every model type asked about. */
final class ProbeScope {

    /** Names of headers that a catalogue file may set: the client's own are not among them. */
    private static final Pattern HEADER = Pattern.compile(
            "(?i)(?!(?:host|content-length|transfer-encoding|connection|te|upgrade|expect|trailer|proxy-.*"
                    + "|user-agent|accept-encoding)\\z)[a-z0-9-]{1,64}");

    private final Source source;
    private final boolean customModel;
    private final List<List<FormField>> forms;

    ProbeScope(Source source, List<FormField> declared, boolean customModel, List<ModelType> types) {
        this.source = source;
        this.customModel = customModel;
        this.forms = customModel
                ? types.stream()
                        .map(type -> declared.stream()
                                .flatMap(field -> FormByModelType.of(field, type).stream())
                                .toList())
                        .toList()
                : List.of(declared);
    }

    private List<FormField> declarations(String name) {
        return forms.stream()
                .flatMap(List::stream)
                .filter(field -> field.name().equals(name))
                .toList();
    }

    private boolean knows(String name) {
        return forms.stream()
                .allMatch(form -> form.stream().anyMatch(field -> field.name().equals(name)));
    }

    void check(String place, List<ValueCondition> conditions) {
        for (int index = 0; index < conditions.size(); index++) {
            ValueCondition condition = conditions.get(index);
            String here = place + "/when/" + index;
            if (!condition.hasOneTest()) {
                throw source.fault(here, "a condition has one of 'equals', 'startsWith', 'endsWith' and 'filled'");
            }
            if (condition.field().equals(Template.MODEL_NAME) && customModel) {
                continue;
            }
            if (!knows(condition.field())) {
                throw source.fault(here, unknown(condition.field()));
            }
            String value = condition.value();
            if (value != null
                    && declarations(condition.field()).stream()
                            .noneMatch(field -> field.isOption(value)
                                    || ValueRules.rejections(field, value, Map.of())
                                            .isEmpty())) {
                throw source.fault(here, "'" + condition.field() + "' is never '" + value + "'");
            }
        }
    }

    void check(String place, Stream<Template> templates, Set<String> pseudoFields) {
        Set<String> pseudo = new HashSet<>(pseudoFields);
        if (customModel) {
            pseudo.add(Template.MODEL_NAME);
        }
        templates
                .flatMap(template -> template.placeholders().stream())
                .flatMap(Template.Placeholder::fields)
                .filter(name -> !pseudo.contains(name) && !knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw source.fault(place, unknown(name));
                });
    }

    private static String unknown(String name) {
        return "the form has no field '" + name + "' for every model type of this entry";
    }

    /** Checks that only fields by which people choose where secrets go decide where they go. */
    void checkAddress(String place, Template url) {
        String host = "";
        for (Template.Part part : url.parts()) {
            if (part instanceof Template.Literal literal) {
                host += literal.text();
            } else if (part instanceof Template.Placeholder field) {
                boolean address = host.isEmpty();
                if (field.fields().anyMatch(name -> !declarations(name).stream()
                                .allMatch(it -> address ? it.url() : it.redirects()))
                        || field.fields().anyMatch(name -> declarations(name).isEmpty())) {
                    throw source.fault(place, "'" + field.field() + "' may not decide where secrets are sent");
                }
                if (address) {
                    return;
                }
                host += "x";
            }
            if (host.startsWith("https://") && host.indexOf('/', "https://".length()) > 0) {
                return;
            }
        }
        if (!host.startsWith("https://")) {
            throw source.fault(place, "the address begins with https:// or with a field that is marked 'url'");
        }
    }

    void checkHeaders(String place, Map<String, Template> headers) {
        for (Map.Entry<String, Template> header : headers.entrySet()) {
            if (!HEADER.matcher(header.getKey()).matches()) {
                throw source.fault(place, "a probe may not set the header '" + header.getKey() + "'");
            }
        }
    }
}
