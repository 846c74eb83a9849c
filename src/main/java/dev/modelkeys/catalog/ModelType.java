package dev.modelkeys.catalog;

import org.eclipse.microprofile.graphql.Description;

/** Type of a model. */
@Description("Type of a model.")
public enum ModelType {
    @Description("Text generation by a large language model.")
    LLM,
    @Description("Text to embedding vector.")
    TEXT_EMBEDDING,
    @Description("Reranking of documents by relevance to a query.")
    RERANK,
    @Description("Transcription of speech to text.")
    SPEECH_TO_TEXT,
    @Description("Synthesis of speech from text.")
    TEXT_TO_SPEECH,
    @Description("Classification of harmful content.")
    MODERATION
}
