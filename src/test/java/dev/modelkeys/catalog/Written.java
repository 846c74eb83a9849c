package dev.modelkeys.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Forms and providers as a test writes them down, in the format of the catalogue. */
final class Written {

    private Written() {}

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
}
