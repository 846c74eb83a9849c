package dev.modelkeys.credential;

/** A credential to add to an owner, its form evaluated; nothing is locked or stored yet. */
public record CredentialDraft(Owner owner, Draft contents, boolean makeDefault) {

    CredentialDraft with(Draft answered) {
        return new CredentialDraft(owner, answered, makeDefault);
    }
}
