package dev.modelkeys.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Provider files of the product and of the operator's directory. */
final class CatalogFiles {

    /** A native executable cannot list a directory of resources, so the built-in files have an index. */
    private static final String INDEX = "/catalog/providers.index";

    private CatalogFiles() {}

    /** A native executable has them as they were read when it was built: static fields are set then. */
    private static final class BuiltIn {

        static final List<Provider> PROVIDERS = readBuiltIn();
    }

    static List<Provider> builtIn() {
        return BuiltIn.PROVIDERS;
    }

    /** On all processors, because the start of a server waits for them. */
    static List<Provider> readBuiltIn() {
        String index = new String(resource(INDEX), StandardCharsets.UTF_8);
        return index.lines()
                .parallel()
                .map(id -> ProviderReader.read(id + ".json", resource("/catalog/providers/" + id + ".json")))
                .map(ProviderFile::provider)
                .toList();
    }

    static List<ProviderFile> in(Path directory) {
        return jsonFiles(directory).stream()
                .map(file -> ProviderReader.read(String.valueOf(file.getFileName()), content(file)))
                .toList();
    }

    private static List<Path> jsonFiles(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.json")) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new CatalogException(directory.toString(), "the catalogue directory cannot be read");
        }
        files.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
        return files;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CatalogException(String.valueOf(file.getFileName()), "the file cannot be read");
        }
    }

    private static byte[] resource(String name) {
        try (InputStream stream = CatalogFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new CatalogException(name, "the file is missing from the product");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new CatalogException(name, "the file cannot be read from the product");
        }
    }
}
