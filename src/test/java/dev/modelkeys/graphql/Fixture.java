package dev.modelkeys.graphql;

import dev.modelkeys.access.Role;

/**
 * A workspace in which there is something to do for every mutation.
 *
 * @param first of the provider's credentials, and its default
 * @param model a custom model with a credential of its own, its default
 * @param removed a custom model that was taken from the list, and kept this credential
 */
record Fixture(
        WorkspaceMembers people, String first, String second, String model, String removed, String kept, String token) {

    static Fixture in(String name) {
        WorkspaceMembers people = WorkspaceMembers.in(name);
        Steps steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("First");
        String second = steps.add("Second");
        String model = steps.addModel("model", "Of the model");
        String removed = steps.addModel("removed", "Kept");
        String kept = steps.model(removed).text("customModel.defaultCredential.id");
        steps.remove(removed);
        String token = people.token(Role.MEMBER, "To be revoked").text("createApiToken.token.id");
        return new Fixture(people, first, second, model, removed, kept, token);
    }
}
