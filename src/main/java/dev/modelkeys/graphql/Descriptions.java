package dev.modelkeys.graphql;

/** Descriptions that many fields of the schema share. */
public final class Descriptions {

    public static final String INPUT = "Input of the mutation.";
    public static final String IDEMPOTENCY_KEY =
            "Idempotency key of the caller, at most 255 characters, no control characters. Sent again within 24 hours"
                    + " with the same input, the mutation is answered again without being done again; with another input,"
                    + " it is refused with IDEMPOTENCY_KEY_REUSED. Null: every request is done.";
    public static final String CLIENT_MUTATION_ID = "The clientMutationId of the input; null if none was sent.";
    public static final String PREVIOUS_DEFAULT =
            "The credential that was the owner's default until this change and no longer is, as it is now. Null if the"
                    + " default did not change, if there was none, if it was deleted since, and on refusal.";
    public static final String USER_ERRORS = "Reasons for refusal; empty on success.";

    public static final String SEARCH =
            "Text that the name contains, regardless of case, at most 200 characters; null: all.";
    public static final String FIRST = "Maximum number of items, 1 to 100.";
    public static final String AFTER = "Cursor of the item before this page; null for the first page.";
    public static final String PAGE_INFO = "Position of this page in the list.";
    public static final String TOTAL_COUNT = "Number of items on all pages.";
    public static final String CURSOR = "Opaque cursor of the item, for use as after.";

    private Descriptions() {}
}
