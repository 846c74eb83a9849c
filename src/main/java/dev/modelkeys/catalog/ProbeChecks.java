package dev.modelkeys.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of a provider's probes and calls against its forms. */
final class ProbeChecks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Source source;
    private final ProviderDefinition read;

    ProbeChecks(Source source, ProviderDefinition read) {
        this.source = source;
        this.read = read;
    }

    void check(Probes probes, Calls calls) {
        check("credential", read.credentialForm(), probes.credential(), calls.credential(), false);
        check("model", read.modelForm(), probes.model(), calls.model(), true);
        boolean asked = !probes.credential().isEmpty() || !probes.model().isEmpty();
        if (asked && read.credentialForm() != null) {
            checkCovered("credential", probes.credential(), null);
        }
        if (asked && read.modelForm() != null) {
            read.types().forEach(type -> checkCovered("model", probes.model(), type));
        }
    }

    private void checkCovered(String list, List<ProbeCase> cases, @Nullable ModelType type) {
        if (cases.stream().noneMatch(each -> each.yields() == null && each.serves(type))) {
            throw source.fault(
                    "probes", "'" + list + "' must have a case or a reason" + (type == null ? "" : " for " + type));
        }
    }

    private void check(
            String list,
            @Nullable List<FormField> form,
            List<ProbeCase> cases,
            List<CallTemplate> calls,
            boolean customModel) {
        if (form == null) {
            if (!cases.isEmpty() || !calls.isEmpty()) {
                throw source.fault(cases.isEmpty() ? "calls" : "probes", "'" + list + "' has no form");
            }
            return;
        }
        Set<String> names = new HashSet<>();
        for (int index = 0; index < cases.size(); index++) {
            String place = "probes/" + list + "/" + index;
            ProbeCase each = cases.get(index);
            if (!NAME.matcher(each.name()).matches() || !names.add(each.name())) {
                throw source.fault(place, "a case has a name of its own, of a-z, 0-9 and -");
            }
            checkTypes(place, each.types(), customModel);
            checkCase(place, each, cases, scope(form, each.types(), customModel));
        }
        for (int index = 0; index < calls.size(); index++) {
            String place = "calls/" + list + "/" + index;
            CallTemplate each = calls.get(index);
            checkTypes(place, each.types(), customModel);
            ProbeScope scope = scope(form, each.types(), customModel);
            scope.check(place, each.conditions());
            scope.checkHeaders(place, each.headers());
            scope.checkAddress(place + "/baseUrl", each.baseUrl());
            scope.check(place, each.templates(), Set.of());
        }
    }

    private ProbeScope scope(List<FormField> form, List<ModelType> types, boolean customModel) {
        return new ProbeScope(source, form, customModel, types.isEmpty() ? read.types() : types);
    }

    private void checkTypes(String place, List<ModelType> types, boolean customModel) {
        if ((!types.isEmpty() && !customModel) || !read.types().containsAll(types)) {
            throw source.fault(place, "'types' is only for custom models, and lists types of the provider");
        }
    }

    private void checkCase(String place, ProbeCase each, List<ProbeCase> cases, ProbeScope scope) {
        scope.check(place, each.conditions());
        ProbeRequest request = each.request();
        if ((each.reason() == null) == (request == null) || (request == null) != (each.proves() == Proof.NOTHING)) {
            throw source.fault(place, "a case has a 'request' and what it 'proves', or a 'reason'");
        }
        if (request == null) {
            return;
        }
        if (isMissing(each.after(), cases, other -> other.yields() != null)) {
            throw source.fault(place, "'after' names no case that yields a token");
        }
        if (isMissing(each.ifUnclear(), cases, other -> other.request() != null && other.after() == null)) {
            throw source.fault(place, "'ifUnclear' names no case of one request");
        }
        checkRequest(place + "/request", request, each.after() != null, scope);
        if (each.answers().of(Answers.Meaning.VALID).isEmpty()) {
            throw source.fault(place, "a case says how a 'valid' answer looks");
        }
        for (Answers.Meaning meaning : Answers.Meaning.values()) {
            checkPatterns(place + "/answers/" + meaning.member, each.answers().of(meaning), scope);
        }
        if (each.retry() != null) {
            checkPatterns(place + "/retry/on", each.retry().on(), scope);
        }
    }

    private static boolean isMissing(@Nullable String name, List<ProbeCase> cases, Predicate<ProbeCase> kind) {
        return name != null
                && cases.stream().filter(kind).noneMatch(other -> other.name().equals(name));
    }

    private void checkRequest(String place, ProbeRequest request, boolean hasToken, ProbeScope scope) {
        boolean body = request.json() != null || !request.form().isEmpty();
        if ((body && request.method() == ProbeMethod.GET)
                || (request.json() != null && !request.form().isEmpty())) {
            throw source.fault(place, "a POST has 'json' or 'form', and a GET neither");
        }
        RequestSignature signature = request.signature();
        if (signature != null && !signature.isComplete()) {
            throw source.fault(place + "/signature", "the scheme needs other members");
        }
        Set<String> pseudo = new HashSet<>(Set.of(Template.NOW));
        if (hasToken) {
            pseudo.add(Template.TOKEN);
        }
        if (signature != null && signature.scheme() == RequestSignature.Scheme.GOOGLE) {
            pseudo.add(Template.ASSERTION);
        }
        scope.checkAddress(place + "/url", request.url());
        scope.checkHeaders(place, request.headers());
        scope.check(place, Stream.concat(Stream.of(request.url()), request.templates()), pseudo);
    }

    private void checkPatterns(String place, List<AnswerPattern> patterns, ProbeScope scope) {
        for (AnswerPattern pattern : patterns) {
            String fault = pattern.fault();
            if (fault != null) {
                throw source.fault(place, fault);
            }
            for (AnswerPattern each = pattern; each != null; each = each.and()) {
                scope.check(place, Stream.ofNullable(each.value()), Set.of());
            }
        }
    }
}
