package dev.modelkeys.credential;

import java.util.Map;
import java.util.Set;

/**
 * What a form was filled in with, ready to be stored.
 *
 * @param plain the values of the fields that are not secret
 * @param entered the secrets that came with this submission
 * @param hints what may be shown of those
 * @param kept the fields whose stored secrets stay as they are
 */
record SealedValues(
        Map<String, String> plain, Map<String, SealedSecret> entered, Map<String, String> hints, Set<String> kept) {}
