package dev.modelkeys.catalog;

/** Catalogue file that cannot be used; the message names the file, the line and the reason. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    CatalogException(String file, String reason) {
        super(file + ": " + reason);
    }
}
