package dev.modelkeys.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one provider's file and refuses whatever in it makes no sense. */
final class ProviderReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Pattern FEATURE = Pattern.compile("[a-z][a-z0-9-]*");

    private final Source source;
    private final JsonReader json;

    private ProviderReader(Source source, JsonReader json) {
        this.source = source;
        this.json = json;
    }

    static ProviderFile read(String file, byte[] content) {
        Source source = new Source(file);
        JsonReader json = JsonReader.of(source, JsonParsing.parse(file, content));
        return new ProviderFile(new ProviderReader(source, json).provider(), source);
    }

    private Provider provider() {
        String id = name(json.text("id"), json.line("id"));
        String label = json.text("label");
        String description = json.optionalText("description");
        List<String> aliases = aliases(id);
        HelpLink help = help(json.object("help"));
        List<ConfigurationMethod> methods = json.someOf("methods", ConfigurationMethod.values());
        List<ModelType> types = json.someOf("types", ModelType.values());
        List<FormField> credential = form("credentialForm", ConfigurationMethod.PREDEFINED_MODEL, methods, List.of());
        List<FormField> custom = form("modelForm", ConfigurationMethod.CUSTOM_MODEL, methods, types);
        List<PredefinedModel> models = models(methods, types);
        json.end();
        Map<ModelType, Form> customForms = new EnumMap<>(ModelType.class);
        if (custom != null) {
            types.forEach(type -> customForms.put(type, FormByModelType.form(custom, type)));
        }
        return source.at(
                json.line("id"),
                new Provider(
                        id,
                        label,
                        description,
                        aliases,
                        help,
                        Set.copyOf(methods),
                        types,
                        credential == null ? null : Form.undivided(credential),
                        customForms,
                        models));
    }

    private List<String> aliases(String id) {
        List<String> aliases = new ArrayList<>();
        for (Json item : json.listOrEmpty("aliases")) {
            String alias = name(json.text(item, "aliases"), item.line());
            if (alias.equals(id) || aliases.contains(alias)) {
                throw source.fault(item.line(), "'" + alias + "' names this provider already");
            }
            aliases.add(source.at(item.line(), alias));
        }
        return aliases;
    }

    private String name(String name, int line) {
        if (!ID.matcher(name).matches()) {
            throw source.fault(line, "an id or alias begins with a-z and goes on with a-z, 0-9, - and _");
        }
        return name;
    }

    private @Nullable HelpLink help(@Nullable JsonReader link) {
        if (link == null) {
            return null;
        }
        HelpLink help = new HelpLink(link.text("title"), link.text("url"));
        link.end();
        if (!isWebAddress(help.url())) {
            throw source.fault(link.line("url"), "'url' must be an http or https address");
        }
        return help;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private @Nullable List<FormField> form(
            String property, ConfigurationMethod method, List<ConfigurationMethod> methods, List<ModelType> types) {
        List<Json> items = json.list(property);
        if (methods.contains(method) != (items != null)) {
            throw source.fault(
                    items == null ? json.line("methods") : json.line(property),
                    "'" + property + "' must be there exactly when 'methods' has " + method);
        }
        if (items == null) {
            return null;
        }
        List<FormField> fields = new FormReader(source).fields(items);
        if (fields.isEmpty()) {
            throw source.fault(json.line(property), "'" + property + "' must have a field");
        }
        FormChecks checks = new FormChecks(source);
        fields.forEach(checks::check);
        new ConditionChecks(source, fields, types).check();
        checks.checkChoices(fields, types);
        return fields;
    }

    private List<PredefinedModel> models(List<ConfigurationMethod> methods, List<ModelType> types) {
        List<PredefinedModel> models = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Json item : json.listOrEmpty("models")) {
            PredefinedModel model = model(JsonReader.of(source, item));
            if (!types.contains(model.type())) {
                throw source.fault(item.line(), "'types' does not have this model's type " + model.type());
            }
            if (!seen.add(List.of(model.name(), model.type()))) {
                throw source.fault(item.line(), "model '" + model.name() + "' is listed twice as " + model.type());
            }
            models.add(model);
        }
        if (!models.isEmpty() && !methods.contains(ConfigurationMethod.PREDEFINED_MODEL)) {
            throw source.fault(json.line("models"), "models are only listed where 'methods' has PREDEFINED_MODEL");
        }
        return models;
    }

    private PredefinedModel model(JsonReader model) {
        String name = model.text("name");
        String label = model.optionalText("label");
        List<String> features = new ArrayList<>();
        for (Json item : model.listOrEmpty("features")) {
            String feature = model.text(item, "features");
            if (!FEATURE.matcher(feature).matches() || features.contains(feature)) {
                throw source.fault(item.line(), "a feature has a-z, 0-9 and -, and is named once");
            }
            features.add(feature);
        }
        PredefinedModel read = new PredefinedModel(
                name,
                label == null ? name : label,
                model.oneOf("type", ModelType.values()),
                features,
                model.positive("contextSize"),
                model.flag("deprecated", false));
        model.end();
        return read;
    }
}
