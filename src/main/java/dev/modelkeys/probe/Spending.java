package dev.modelkeys.probe;

/** What a probe may use up. */
public enum Spending {
    NOTHING,
    A_FEW_TOKENS
}
