package dev.modelkeys.catalog;

/** What is wrong with a submitted form. */
public enum FaultCode {
    REQUIRED,
    TOO_LONG,
    INVALID,
    UNKNOWN_FIELD,
    NOT_AN_OPTION,
    MASKED_VALUE
}
