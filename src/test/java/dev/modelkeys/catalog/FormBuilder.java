package dev.modelkeys.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms and providers as a test writes them down, in the format of the catalogue, and what becomes of submissions. */
final class FormBuilder {

    private FormBuilder() {}

    static Provider provider(String json) {
        return ProviderReader.read("test.json", json.getBytes(UTF_8)).provider();
    }

    /** The credential form with these fields. */
    static Form form(String fields) {
        Form form = provider(
                        """
                {"id": "test", "label": "Test", "methods": ["PREDEFINED_MODEL"], "types": ["LLM"],
                 "credentialForm": [%s]}"""
                                .formatted(fields))
                .credentialForm();
        if (form == null) {
            throw new AssertionError("a provider of predefined models has a form");
        }
        return form;
    }

    /** The custom model's form with these fields, for one of LLM, TEXT_EMBEDDING and RERANK. */
    static Form modelForm(ModelType type, String fields) {
        Form form = provider(
                        """
                {"id": "test", "label": "Test", "methods": ["CUSTOM_MODEL"],
                 "types": ["LLM", "TEXT_EMBEDDING", "RERANK"],
                 "modelForm": [%s]}"""
                                .formatted(fields))
                .customModelForm(type);
        if (form == null) {
            throw new AssertionError("a provider of custom models has a form");
        }
        return form;
    }

    static FormResult add(Form form, Map<String, String> values) {
        return form.fill(Submission.adding(values));
    }

    /** Each rejection as its path and code. */
    static List<String> rejections(FormResult result) {
        return result.rejections().stream()
                .map(rejection -> String.join("/", rejection.path()) + " " + rejection.code())
                .toList();
    }

    static Map<String, String> secrets(FormResult filling) {
        Map<String, String> revealed = new LinkedHashMap<>();
        filling.entered().forEach((field, secret) -> revealed.put(field, secret.reveal()));
        return revealed;
    }
}
