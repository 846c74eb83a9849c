package dev.modelkeys.catalog;

/** What a model does. */
public enum ModelType {
    LLM,
    TEXT_EMBEDDING,
    RERANK,
    SPEECH_TO_TEXT,
    TEXT_TO_SPEECH,
    MODERATION
}
