package dev.modelkeys.catalog;

import org.eclipse.microprofile.graphql.Description;

/** What a model does. */
@Description("What kind of model it is.")
public enum ModelType {
    @Description("Writes text.")
    LLM,
    @Description("Turns text into vectors.")
    TEXT_EMBEDDING,
    @Description("Orders documents by how well they answer.")
    RERANK,
    @Description("Writes down what is said.")
    SPEECH_TO_TEXT,
    @Description("Speaks text.")
    TEXT_TO_SPEECH,
    @Description("Judges whether text is harmful.")
    MODERATION
}
