package dev.modelkeys.start;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ImageMode;

/**
 * How this process came to run the main class. Quarkus' own launch mode is not set that early, so the class loader is
 * asked: an assembled application that Quarkus' development loader did not load is the packaged server.
 */
final class LaunchDetection {

    private static final String DEVELOPMENT_AND_TESTS = "io.quarkus.bootstrap.classloading.";

    private LaunchDetection() {}

    static boolean isOfPackagedServer(ClassLoader loader) {
        return ImageMode.current().isNativeImage()
                || (!loader.getClass().getName().startsWith(DEVELOPMENT_AND_TESTS) && isAssembled(loader));
    }

    /** Started from an editor there is no assembled application yet: Quarkus makes one and runs the main class again. */
    private static boolean isAssembled(ClassLoader loader) {
        return loader.getResource(Application.APP_CLASS_NAME.replace('.', '/') + ".class") != null;
    }
}
