package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.probe.ProbeResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name and values of a credential to add, validated as far as possible without its keyring.
 *
 * @param name null for the next automatic name, and where the submitted one is rejected
 * @param nameField member of the command that holds the name
 * @param rejections everything that is wrong so far, with paths relative to the command
 * @param answer what the provider said of the values; null if nothing was asked
 */
record Draft(
        FormOwner owner,
        @Nullable Name name,
        String nameField,
        FormResult values,
        List<Rejection> rejections,
        @Nullable ProbeResult answer) {

    Draft rejecting(List<Rejection> more) {
        List<Rejection> all = new ArrayList<>(rejections);
        all.addAll(more);
        return new Draft(owner, name, nameField, values, List.copyOf(all), answer);
    }

    Draft answered(ProbeResult result) {
        return new Draft(owner, name, nameField, values, rejections, result);
    }
}
