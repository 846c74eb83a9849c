package dev.modelkeys.live;

/** The mutations that races are made of, with what their answers are to show. */
public enum RecordedMutation {
    INSTALL("installProvider", "provider { id }"),
    UNINSTALL("uninstallProvider", "provider { id }"),
    ADD("addCredential", "credential { id name isDefault } clientMutationId"),
    EDIT("editCredential", "credential { id name revision }"),
    DELETE("deleteCredential", "deletedCredentialId deletedCustomModelId"),
    CHOOSE("setDefaultCredential", "credential { id isDefault }"),
    ADD_MODEL("addCustomModel", "customModel { id name state } credential { id name isDefault } outcome"),
    REMOVE("removeCustomModel", "customModel { id state }"),
    READD("readdCustomModel", "customModel { id state defaultCredential { id } }"),
    CREATE_TOKEN("createApiToken", "secret");

    private final String mutation;
    private final String answer;

    RecordedMutation(String mutation, String answer) {
        this.mutation = mutation;
        this.answer = answer;
    }

    String document() {
        String input = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return "mutation ($input: " + input + "!) { " + mutation + "(input: $input) { " + answer
                + " userErrors { code } } }";
    }
}
