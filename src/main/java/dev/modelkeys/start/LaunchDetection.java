package dev.modelkeys.start;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ImageMode;

/**
 * Tells the packaged server from development and tests. Quarkus sets its launch mode later, so the class loader tells: an
 * assembled application outside Quarkus' development loader is the packaged server.
 */
final class LaunchDetection {

    private static final String DEVELOPMENT_AND_TESTS = "io.quarkus.bootstrap.classloading.";

    private LaunchDetection() {}

    static boolean isPackagedServer(ClassLoader loader) {
        return ImageMode.current().isNativeImage()
                || (!loader.getClass().getName().startsWith(DEVELOPMENT_AND_TESTS) && isAssembled(loader));
    }

    /** False in an editor, where Quarkus assembles the application first and runs the main class again. */
    private static boolean isAssembled(ClassLoader loader) {
        return loader.getResource(Application.APP_CLASS_NAME.replace('.', '/') + ".class") != null;
    }
}
