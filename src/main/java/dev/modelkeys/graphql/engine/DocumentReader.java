package dev.modelkeys.graphql.engine;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener.Token;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an executable document of a text, in the order of what it costs: tokens, operation, limits, validation. */
final class DocumentReader {

    private static final int LONGEST_TEXT = 8 * 1024;

    /** Up to 2^53. No argument takes fractions, and converting a long number takes time that grows with its square. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}");

    private static final ParserOptions OPTIONS = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxCharacters(64 * 1024)
                    .maxTokens(2_000)
                    .maxWhitespaceTokens(4_000)
                    .maxRuleDepth(200)
                    .captureLineComments(false)
                    .captureIgnoredChars(false)
                    .readerTrackData(false)
                    .redactTokenParserErrorMessages(true)
                    .parsingListener(DocumentReader::check));

    private final GraphQLSchema schema;
    private final SchemaNames names;

    DocumentReader(GraphQLSchema schema, SchemaNames names) {
        this.schema = schema;
        this.names = names;
    }

    PreparsedDocumentEntry read(String text, @Nullable String operationName) {
        try {
            Document document = OperationSelection.of(parse(text), operationName);
            DocumentLimits.check(document);
            SubscriptionRoot.check(document);
            List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ROOT);
            return errors.isEmpty()
                    ? new PreparsedDocumentEntry(document)
                    : refused(new ValidationErrors(schema, names, document).describe(errors));
        } catch (DocumentRejected e) {
            return refused(List.of(e.error()));
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException e) {
            return refused(List.of(Errors.tooComplex("The document is too long or nested too deeply.")));
        } catch (InvalidSyntaxException e) {
            return refused(List.of(e.toInvalidSyntaxError()));
        }
    }

    private static Document parse(String text) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(text)
                        .parserOptions(OPTIONS)
                        .locale(Locale.ROOT)
                        .build());
    }

    /** Sees each token before the parser makes a value of it. */
    private static void check(Token token) {
        String text = token.getText();
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if ((first == '-' || Character.isDigit(first)) && !NUMBER.matcher(text).matches()) {
            throw new DocumentRejected(Errors.badNumber());
        }
        if (text.length() > LONGEST_TEXT) {
            throw new DocumentRejected(
                    Errors.tooComplex("A text in a document has at most " + LONGEST_TEXT + " characters."));
        }
    }

    private static PreparsedDocumentEntry refused(List<? extends GraphQLError> errors) {
        return new PreparsedDocumentEntry(List.copyOf(errors));
    }
}
