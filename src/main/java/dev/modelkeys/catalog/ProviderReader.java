package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a provider file and checks what its format alone cannot say. */
final class ProviderReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,63}");
    private static final Pattern FEATURE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int LONGEST_LABEL = 200;

    private final Source source;
    private final ProviderDefinition read;

    private ProviderReader(Source source, ProviderDefinition read) {
        this.source = source;
        this.read = read;
    }

    /** @throws CatalogException at the first fault */
    static ProviderFile read(String file, byte[] content) {
        Source source = new Source(file, content);
        ProviderDefinition read = StrictJson.read(source, ProviderDefinition.class);
        return new ProviderFile(new ProviderReader(source, read).provider(), source);
    }

    private Provider provider() {
        checkName("id", read.id());
        checkLabel();
        checkAliases();
        checkHelp();
        checkSet("methods", read.methods());
        checkSet("types", read.types());
        checkForm("credentialForm", read.credentialForm(), ConfigurationMethod.PREDEFINED_MODEL, List.of());
        checkForm("modelForm", read.modelForm(), ConfigurationMethod.CUSTOM_MODEL, read.types());
        checkModels();
        Probes probes = read.probes() == null ? Probes.NONE : read.probes();
        Calls calls = read.calls() == null ? Calls.NONE : read.calls();
        new ProbeChecks(source, read).check(probes, calls);
        return new Provider(
                read.id(),
                read.label(),
                read.description(),
                read.aliases(),
                read.help(),
                Set.copyOf(read.methods()),
                read.types(),
                read.credentialForm() == null ? null : Form.undivided(read.credentialForm()),
                customModelForms(read.modelForm()),
                probes,
                calls,
                read.models());
    }

    private Map<ModelType, Form> customModelForms(@Nullable List<FormField> declared) {
        Map<ModelType, Form> forms = new EnumMap<>(ModelType.class);
        if (declared != null) {
            read.types().forEach(type -> forms.put(type, FormByModelType.form(declared, type)));
        }
        return forms;
    }

    private void checkLabel() {
        if (Text.isLongerThan(LONGEST_LABEL, read.label())) {
            throw source.fault("label", "'label' has at most " + LONGEST_LABEL + " characters");
        }
    }

    private void checkAliases() {
        Set<String> names = new HashSet<>(Set.of(read.id()));
        for (int index = 0; index < read.aliases().size(); index++) {
            String alias = read.aliases().get(index);
            checkName("aliases/" + index, alias);
            if (!names.add(alias)) {
                throw source.fault("aliases/" + index, "'" + alias + "' names this provider already");
            }
        }
    }

    private void checkName(String member, String name) {
        if (!ID.matcher(name).matches()) {
            throw source.fault(
                    member,
                    "an id or alias begins with a-z, goes on with a-z, 0-9, - and _, and has at most 64 characters");
        }
    }

    private void checkHelp() {
        if (read.help() != null && !isWebAddress(read.help().url())) {
            throw source.fault("help/url", "'url' must be an http or https address");
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkSet(String member, List<?> values) {
        if (values.isEmpty()) {
            throw source.fault(member, "'" + member + "' must not be empty");
        }
        for (int index = 0; index < values.size(); index++) {
            if (values.indexOf(values.get(index)) < index) {
                throw source.fault(member + "/" + index, values.get(index) + " is listed twice in '" + member + "'");
            }
        }
    }

    private void checkForm(
            String member, @Nullable List<FormField> fields, ConfigurationMethod method, List<ModelType> types) {
        if (read.methods().contains(method) != (fields != null)) {
            throw source.fault(
                    fields == null ? "methods" : member,
                    "'" + member + "' must be there exactly when 'methods' has " + method);
        }
        if (fields == null) {
            return;
        }
        if (fields.isEmpty()) {
            throw source.fault(member, "'" + member + "' must have a field");
        }
        source.remember(member, fields);
        FormChecks checks = new FormChecks(source);
        fields.forEach(checks::check);
        new ConditionChecks(source, fields, types).check();
        checks.checkChoices(fields, types);
    }

    private void checkModels() {
        Set<List<Object>> seen = new HashSet<>();
        for (int index = 0; index < read.models().size(); index++) {
            PredefinedModel model = read.models().get(index);
            String member = "models/" + index;
            checkFeatures(member, model.features());
            if (model.contextSize() != null && model.contextSize() <= 0) {
                throw source.fault(member + "/contextSize", StrictJson.POSITIVE.formatted("contextSize"));
            }
            if (!read.types().contains(model.type())) {
                throw source.fault(member, "'types' does not have this model's type " + model.type());
            }
            if (!seen.add(List.of(model.name(), model.type()))) {
                throw source.fault(member, "model '" + model.name() + "' is listed twice as " + model.type());
            }
        }
        if (!read.models().isEmpty() && !read.methods().contains(ConfigurationMethod.PREDEFINED_MODEL)) {
            throw source.fault("models", "models are only listed where 'methods' has PREDEFINED_MODEL");
        }
    }

    private void checkFeatures(String model, List<String> features) {
        for (int index = 0; index < features.size(); index++) {
            String feature = features.get(index);
            if (!FEATURE.matcher(feature).matches() || features.indexOf(feature) < index) {
                throw source.fault(model + "/features/" + index, "a feature has a-z, 0-9 and -, and is named once");
            }
        }
    }
}
