package dev.modelkeys.credential;

import java.util.Map;
import java.util.Set;

/**
 * Values of a form, ready to be stored.
 *
 * @param plain the values of the fields that are not secret
 * @param entered the secrets of this submission, encrypted
 * @param hints their hints
 * @param kept fields whose stored secrets stay
 */
record SealedValues(
        Map<String, String> plain, Map<String, SealedSecret> entered, Map<String, String> hints, Set<String> kept) {}
